package org.medmat.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What only he knows who started the server: chance that nothing else depends on, and that nobody may foresee. */
final class AccessToken {

    private static final int BYTES = 16;

    private AccessToken() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
