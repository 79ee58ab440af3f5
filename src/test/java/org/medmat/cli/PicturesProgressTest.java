package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line that tells how far looking at pictures has come")
class PicturesProgressTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    @DisplayName("tells how many, how fast and how long it will take, as far as anybody knows")
    void tellsHowFar() {
        assertThat(PicturesProgress.text(2_000_000, 500_000, 1_000, 3600 * SECOND))
                .isEqualTo("500,000 of 2,000,000 pictures, 1,000 opened, 139 a second, 3:00:00 left");
        assertThat(PicturesProgress.text(0, 10, 10, SECOND)).isEqualTo("10 pictures, 10 opened, 10 a second");
        assertThat(PicturesProgress.text(5, 0, 0, 0)).isEqualTo("0 of 5 pictures, 0 opened, 0 a second, 0:00:00 left");
    }

    private static String shown(boolean isTerminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (PicturesProgress line = new PicturesProgress(new Console(stream, stream, isTerminal, false), isTerminal)) {
            line.begin(2);
            line.seen(true);
            line.seen(false);
            line.comparing();
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("stands on terminals only, and is gone at the end")
    void standsOnTerminalsOnly() {
        assertThat(shown(false)).isEmpty();
        assertThat(shown(true))
                .startsWith("\r\u001b[K1 of 2 pictures")
                .endsWith("\r\u001b[K2 pictures seen; comparing them\r\u001b[K");
    }
}
