package org.medmat.verify;

import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.catalog.Dataset;
import org.medmat.question.Asked;
import org.medmat.question.QuestionKind;
import org.medmat.sample.Identity;

/** Finds out by an item's key what its picture is called inside: how many folders of its path count stands in no file. For one thread. */
final class PictureFinding {

    private final int dataset;
    private final @Nullable Adapter adapter;
    /** How many folders did not count in the item before: mostly it is as many in all. */
    private int above;

    PictureFinding(Dataset dataset) {
        this.dataset = dataset.number();
        this.adapter = dataset.adapter();
    }

    /**
     * The picture's identity; 0 where the key is of another picture, kind or thing.
     *
     * @param path of the picture, below the dataset's folder
     * @param thing what the item asks about
     */
    long find(String path, QuestionKind kind, String thing, long key) {
        long identity = identity(path, above, kind, thing, key);
        int folders = (int) path.chars().filter(c -> c == '/').count();
        for (int tried = 0; identity == 0 && tried <= folders; tried++) {
            identity = identity(path, tried, kind, thing, key);
            above = identity == 0 ? above : tried;
        }
        return identity != 0 || adapter == null
                ? identity
                : adapter.namesOf(path)
                        .filter(name -> Asked.key(dataset, name, kind, thing) == key)
                        .findFirst()
                        .orElse(0);
    }

    private long identity(String path, int folders, QuestionKind kind, String thing, long key) {
        long identity = Identity.of(path, folders);
        return Asked.key(dataset, identity, kind, thing) == key ? identity : 0;
    }
}
