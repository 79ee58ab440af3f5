package org.medmat.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.twin.Small;

@DisplayName("What earlier runs found out")
class KnownPicturesTest {

    @TempDir
    private Path folder;

    private static IndexLine.Kept picture(int dataset, String image, long stamp) {
        return new IndexLine.Kept(
                dataset, image, new Seen(9, "ab", "png", 4, 3, 8, 1, List.of(), "cd", new byte[Small.BYTES]), stamp);
    }

    @BeforeEach
    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        ByteBuffer stamps = ByteBuffer.allocate(3 * Long.BYTES);
        for (IndexLine.Kept kept : List.of(picture(2, "a", 11), picture(2, "c", 13), picture(3, "b", 15))) {
            lines.append(IndexLine.line(kept)).append('\n');
            stamps.putLong(kept.stamp());
        }
        Files.writeString(folder.resolve(IndexWriter.LINES), lines);
        Files.write(folder.resolve(IndexWriter.SMALL), new byte[3 * Small.BYTES]);
        Files.write(folder.resolve(IndexWriter.STAMPS), stamps.array());
    }

    private boolean[] knows(String... images) throws IOException {
        boolean[] knows = new boolean[images.length];
        try (KnownPictures known = KnownPictures.of(folder)) {
            for (int i = 0; i < images.length; i++) {
                String[] asked = images[i].split(" ");
                knows[i] = known.find(Integer.parseInt(asked[0]), asked[1], Long.parseLong(asked[2])) != null;
            }
        }
        return knows;
    }

    @Test
    @DisplayName("is taken over where a picture is as it was, and asked for in order")
    void isTakenOver() throws IOException {
        assertThat(knows("1 z 1", "2 a 11", "2 b 12", "2 c 13", "3 a 14", "3 b 15", "4 a 16"))
                .containsExactly(false, true, false, true, false, true, false);
        assertThat(knows("2 a 12", "2 c 0")).as("changed, or written just now").containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {IndexWriter.LINES, IndexWriter.SMALL, IndexWriter.STAMPS})
    @DisplayName(
            "is taken as far as the lines reach; without another file, or with one that doesn't fit, there is nothing")
    void isTakenAsFarAsItReaches(String name) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(name));
        Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
        assertThat(knows("2 a 11", "2 c 13", "3 b 15")).containsExactly(name.equals(IndexWriter.LINES), false, false);
        Files.delete(folder.resolve(name));
        assertThat(knows("2 a 11")).containsExactly(false);
    }

    @Test
    @DisplayName("comes from what stopped runs left too, up to the first line that is none")
    void comesFromJournals() throws IOException {
        String good = IndexLine.journalLine(picture(2, "b", 12));
        String later = IndexLine.journalLine(picture(2, "d", 14));
        for (String broken : List.of(
                "nonsense",
                "x\ty\t{}",
                later.substring(0, later.length() / 2),
                later.replaceFirst("^e", "zz"),
                later.replaceFirst("AAAA", "AA"),
                later.replace("\"sha256\"", "\"sha\""),
                "1\t" + "A".repeat(4) + later.substring(later.lastIndexOf('\t')))) {
            Files.write(
                    folder.resolve(".medmat-journal-000000"),
                    String.join("\n", good, broken, later).getBytes(StandardCharsets.UTF_8));
            assertThat(knows("2 a 11", "2 b 12", "2 d 14")).as(broken).containsExactly(true, true, false);
        }
    }
}
