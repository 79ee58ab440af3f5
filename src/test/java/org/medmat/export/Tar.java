package org.medmat.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads plain tars by the standard, block after block. */
final class Tar {

    private static final int BLOCK = 512;

    private Tar() {}

    static Map<String, byte[]> read(byte[] tar) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int at = 0; tar[at] != 0; ) {
            String name = text(tar, at, 100);
            int size = Integer.parseInt(text(tar, at + 124, 11).strip(), 8);
            for (String zero : List.of(text(tar, at + 108, 7), text(tar, at + 116, 7), text(tar, at + 136, 11))) {
                if (!zero.matches("0*")) {
                    throw new AssertionError(name + " has an owner or a time: " + zero);
                }
            }
            byte[] bytes = new byte[size];
            System.arraycopy(tar, at + BLOCK, bytes, 0, size);
            files.put(name, bytes);
            at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return files;
    }

    static List<String> names(byte[] tar) {
        return new ArrayList<>(read(tar).keySet());
    }

    private static String text(byte[] tar, int from, int most) {
        String text = new String(tar, from, most, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
