package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.output.Manifest;

/** {@code -Drow.order.cases=1000} draws more downloads than usual. */
@DisplayName("The order of rows and of files")
class RowOrderTest {

    /** The first turns the tables round, the other shuffles them. */
    private static final List<Integer> ORDERS = List.of(0, 1);

    @TempDir
    private Path folder;

    private int builds;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("row.order.cases", 50));
    }

    @ParameterizedTest(name = "in the download drawn with seed {0}")
    @MethodSource("seeds")
    void neverChangesItemsGroupsOrSides(int seed) throws Exception {
        RandomDownload download = RandomDownload.of(seed);
        Optional<String> change = change(download);
        if (change.isPresent()) {
            RandomDownload smallest = smallest(download);
            assertThat(change(smallest).orElseThrow())
                    .as("The rows of\n%s\nand the same rows in another order", smallest)
                    .isEmpty();
        }
    }

    /** What another order of the rows changes, if it changes anything. */
    private Optional<String> change(RandomDownload download) throws IOException, InterruptedException {
        SortedMap<String, String> usual = build(download, 0);
        for (int order : ORDERS) {
            RandomDownload other = download.inOrder(order);
            Optional<String> change = change(usual, build(other, order + 1));
            if (change.isPresent()) {
                return Optional.of(change.get() + "\nwhere the rows are\n" + other.tablesAsText());
            }
        }
        return Optional.empty();
    }

    /** The items with their origins but for the number of the row, and in the manifest the groups, the counts and what was skipped. */
    private SortedMap<String, String> build(RandomDownload download, int order)
            throws IOException, InterruptedException {
        Workplace place = new Workplace(Files.createDirectory(folder.resolve("" + builds++)), download.catalog());
        Files.createDirectory(place.out());
        Workplace.write(place.folderOf(1), download.contents(), order);
        BuildReport report = place.order().jobs(1).run();
        SortedMap<String, String> files = Workplace.filesIn(place.out());
        files.replaceAll((path, text) -> text.replaceAll(",\"row\":\\d+", "")
                .replaceAll("\"path\": \"medmat-origins/[^}]*", "")
                .replaceAll("],\\s+\"sha256\": \"[0-9a-f]+\"", "]"));
        report.failed().forEach(each -> files.put("refused", ""));
        return files;
    }

    private static Optional<String> change(SortedMap<String, String> before, SortedMap<String, String> after) {
        if (!before.keySet().equals(after.keySet())) {
            return Optional.of(before.keySet() + " became " + after.keySet());
        }
        // The manifest holds the sums of all others, so it comes last.
        return before.keySet().stream()
                .sorted((one, other) -> Boolean.compare(one.equals(Manifest.NAME), other.equals(Manifest.NAME)))
                .flatMap(path -> change(path, before.get(path), after.get(path)).stream())
                .findFirst();
    }

    private static Optional<String> change(String path, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        for (int line = 0; line < Math.max(old.size(), now.size()); line++) {
            String was = line < old.size() ? old.get(line) : "nothing";
            String is = line < now.size() ? now.get(line) : "nothing";
            if (!was.equals(is)) {
                return Optional.of(path + ":" + (line + 1) + "\n" + was + "\nbecame\n" + is);
            }
        }
        return Optional.empty();
    }

    /** The download without the lines that the mistake does not need: first without many, at last without single ones. */
    private RandomDownload smallest(RandomDownload download) throws IOException, InterruptedException {
        RandomDownload smallest = download;
        for (int size = download.rows() / 2; size > 0; size /= 2) {
            for (int to = smallest.rows(); to > 0; to -= size) {
                RandomDownload smaller = smallest.without(Math.max(0, to - size), to);
                if (!smaller.images().isEmpty() && change(smaller).isPresent()) {
                    smallest = smaller;
                }
            }
        }
        return smallest;
    }
}
