package org.medmat.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A SHA-256")
class Sha256Test {

    /** From the standard, FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    @DisplayName("is that of the standard")
    void standard() {
        assertThat(Sha256.hex(ascii("abc"))).isEqualTo(ABC);
    }

    @Test
    @DisplayName("is the same for bytes that come in parts, and begins anew after each")
    void parts() {
        Sha256 digest = new Sha256();
        for (int time = 0; time < 2; time++) {
            assertThat(digest.add(ascii("a")).add(ascii("abcd"), 1, 2).hex()).isEqualTo(ABC);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
