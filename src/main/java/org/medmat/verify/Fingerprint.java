package org.medmat.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.medmat.file.Sha256;
import org.medmat.item.WrittenItem;

/** Eight bytes that stand for texts: the beginning of a SHA-256. Not for several threads at once. */
final class Fingerprint {

    private final Sha256 digest = new Sha256();

    long of(String... texts) {
        for (String text : texts) {
            add(text);
        }
        return finish();
    }

    long ofContent(WrittenItem item) {
        item.content().forEach((key, value) -> {
            add(key);
            add(value);
        });
        return finish();
    }

    /** With its length, so that no two lists of texts run into the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.add(bytes);
    }

    private long finish() {
        return ByteBuffer.wrap(digest.bytes()).getLong();
    }
}
