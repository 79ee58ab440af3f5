package org.medmat.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes that come one part after the other. Not for several threads at once. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of these bytes, in hexadecimal. */
    public static String hex(byte[] bytes) {
        return new Sha256().add(bytes).hex();
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Sha256 add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** Of all that was added, which is forgotten with it. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** As {@link #bytes}, in hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
