package org.medmat.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a fuzzer thought of: choices, a byte each, and the content behind them. */
public final class Input {

    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** An input that takes these of the choices; each a single byte. */
    public static byte[] of(byte[] content, int... choices) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int choice : choices) {
            all.write(choice);
        }
        all.writeBytes(content);
        return all.toByteArray();
    }

    public static byte[] of(String content, int... choices) {
        return of(content.getBytes(StandardCharsets.UTF_8), choices);
    }

    /** One of the values, of which there are no more than 256. */
    public <T> T choice(List<T> values) {
        return values.get(at < bytes.length ? (bytes[at++] & 0xff) % values.size() : 0);
    }

    /** All that is left. */
    public byte[] rest() {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    /** All that is left, with U+FFFD for what is not UTF-8. */
    public String text() {
        return new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
    }

    /** What is left, split where a zero is. */
    public List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        int begin = at;
        for (int i = at; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == 0) {
                parts.add(Arrays.copyOfRange(bytes, begin, i));
                begin = i + 1;
            }
        }
        return parts;
    }
}
