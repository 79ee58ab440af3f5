package org.medmat.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.OneFile;

/** The index of a build's items, as a target of a fuzzer: whoever can write into the folder can write it. */
public final class ViewTargets {

    private static final String STAMP = "stamp";

    private ViewTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(new FuzzTarget(
                "item-index",
                60,
                () -> Stream.of(Input.of(begun(0, 0, 0, 1)), Input.of(begun(0, 0, 0, 0, 0, 0, 0, 0))),
                input -> OneFile.read(IndexFile.NAME, input.rest(), folder -> IndexFile.read(folder, STAMP))));
    }

    private static byte[] begun(int... more) {
        byte[] text = STAMP.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[4 + text.length + more.length];
        bytes[3] = (byte) text.length;
        System.arraycopy(text, 0, bytes, 4, text.length);
        for (int i = 0; i < more.length; i++) {
            bytes[4 + text.length + i] = (byte) more[i];
        }
        return bytes;
    }
}
