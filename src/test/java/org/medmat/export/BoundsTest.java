package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Side;
import org.medmat.problem.DataException;

@DisplayName("How much a consumer takes")
class BoundsTest {

    private static final Form OPENAI = Forms.named("openai").orElseThrow();

    @TempDir
    Path folder;

    private static States states(int items, long bytes) {
        States states = new States();
        for (int i = 0; i < items; i++) {
            states.add(
                    new States.Name(i, ""),
                    "label",
                    TrainerPart.TRAIN,
                    new FoundPicture("", "png", "", 1, 1, null),
                    bytes);
        }
        return states;
    }

    @Test
    void isKnownOfAPictureBeforeAnythingIsWritten() throws IOException, InterruptedException {
        Trial trial = new Trial(folder)
                .kidney(Side.TEST, "small.png", "What?", 0, "Cyst", "Normal")
                .kidney(Side.TEST, "large.png", "What?", 0, "Cyst", "Normal");
        try (RandomAccessFile large = new RandomAccessFile(
                trial.images().resolve("CT_Kindney_Dataset/large.png").toFile(), "rw")) {
            large.setLength(10_000_001);
        }
        ExportReport report = trial.export("openai");
        assertThat(report.isWritten()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .asString()
                .contains("large.png", "its picture has 10000001 bytes, and at most 10000000 are taken");
        assertThat(trial.out()).doesNotExist();
        trial.skipUnfit = true;
        assertThat(trial.export("openai").items()).isEqualTo(1);
    }

    @Test
    void countsTheRecordsOfAFile() {
        States most = states(50_000, 100);
        assertThatCode(() -> OPENAI.bounds().check(OPENAI, List.of(most), 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OPENAI.bounds().check(OPENAI, List.of(most), 2))
                .as("asked in both ways")
                .hasMessageContaining("100000 records, and at most 50000");
        assertThatThrownBy(() -> OPENAI.bounds().check(OPENAI, List.of(most, states(1, 100)), 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("openai, train: a file of it would have 50001 records");
    }

    @Test
    void countsThePicturesOfAFileInBase64() {
        assertThatCode(() -> OPENAI.bounds().check(OPENAI, List.of(states(38, 10_000_000)), 1))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OPENAI.bounds().check(OPENAI, List.of(states(39, 10_000_000)), 1))
                .hasMessageContaining("more than 520 MB, and at most 512 MB");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1023, 1024, 1025, 2047, 4_095, 999_999, 10_000_000, 536_870_911, Long.MAX_VALUE / 2})
    void isRememberedOfAPictureToOneOfFiveHundred(long bytes) {
        States states = states(1, bytes);
        assertThat(states.bytes(0)).isBetween(bytes, bytes + bytes / 500);
        assertThat(states.width(0)).isEqualTo(1);
        assertThat(states.height(0)).isEqualTo(1);
        assertThat(states.ending(0)).isEqualTo("png");
    }
}
