package org.medmat.sample;

import org.medmat.random.StableHash;
import org.medmat.text.Fold;

/** What a picture is called inside: as a number that is the same on every machine. */
public final class Identity {

    private Identity() {}

    /**
     * @param path of the picture's file
     * @param above how many of its folders don't count
     */
    public static long of(String path, int above) {
        int at = 0;
        for (int folder = 0; folder < above; folder++) {
            at = path.indexOf('/', at) + 1;
        }
        return StableHash.of("picture", Fold.nfc(path.substring(at)));
    }
}
