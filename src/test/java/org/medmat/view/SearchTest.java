package org.medmat.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.cli.Built;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;

@DisplayName("A search among the items of a build")
class SearchTest {

    private static final List<String> SAID = List.of("unmarked", "good", "wrong", "unclear");

    @TempDir
    private static Path folder;

    private static Path out;
    private static Catalog catalog;
    private static ViewedFolder viewed;
    private static Search search;
    private static List<EntryReader.Read> entries;

    @BeforeAll
    static void build() throws IOException {
        out = folder.resolve("out");
        Built.of(out, folder.resolve("images"), "2,7,88,94,101");
        catalog = CatalogReader.read(null, null);
        viewed = ViewedFolder.open(out, catalog, count -> {});
        search = new Search(viewed.index(), catalog);
        entries = new ArrayList<>();
        for (ItemFolder.Source source : ItemFolder.of(out, catalog).files()) {
            try (EntryReader reader = new EntryReader(source, catalog, false)) {
                for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                    entries.add(read);
                }
            }
        }
    }

    @Test
    @DisplayName("knows each item as the reader of finished folders does, and finds it again in its file")
    void knowsEachItem() throws IOException {
        ItemIndex index = viewed.index();
        assertThat(index.size()).isEqualTo(entries.size());
        for (int i = 0; i < index.size(); i++) {
            EntryReader.Read read = entries.get(i);
            assertThat(viewed.item(i).content()).isEqualTo(read.item().content());
            assertThat(viewed.origin(i))
                    .isNotNull()
                    .extracting(origin -> origin.evidence())
                    .isEqualTo(read.origin().evidence());
            assertThat(index.key(i)).isEqualTo(read.entry().key());
            assertThat(index.texts().kinds().get(index.columns().kind()[i]))
                    .isEqualTo(read.entry().kind());
            assertThat(index.find(index.key(i))).isEqualTo(i);
            if (!read.entry().labels().isEmpty()) {
                assertThat(search.labelsOf(i)).isEqualTo(read.entry().labels());
            }
        }
        assertThat(index.find("0000000000000001")).isEqualTo(-1);
        assertThat(index.find(index.key(0) + "-blank")).isEqualTo(-1);
        assertThat(index.find("x")).isEqualTo(-1);
    }

    @Test
    @DisplayName("counts for each value what choosing it alone in its facet would leave")
    void countsWhatAChoiceWouldLeave() {
        Map<Facet, Set<String>> wanted =
                Map.of(Facet.MODALITY, Set.of("CT"), Facet.SIDE, Set.of("train"), Facet.LABEL, Set.of("Cyst", "Stone"));
        for (Query query : List.of(
                Query.ALL,
                new Query(wanted, ""),
                new Query(Map.of(Facet.KIND, Set.of("box"), Facet.LETTER, Set.of("A")), ""),
                new Query(Map.of(Facet.DATASET, Set.of("2")), "kidney ct"),
                new Query(Map.of(Facet.MARK, Set.of("wrong")), ""))) {
            Map<Integer, Integer> marks = Map.of(3, 2, 5, 1, 60, 2);
            Found found = search.find(query, marks, SAID);
            found.choices()
                    .forEach((facet, choices) -> choices.forEach(choice -> {
                        Map<Facet, Set<String>> other = new TreeMap<>(query.wanted());
                        other.put(facet, Set.of(choice.value()));
                        assertThat(search.find(new Query(other, query.words()), marks, SAID)
                                        .items())
                                .as("%s with %s %s", query, facet, choice.value())
                                .hasSize(choice.count());
                    }));
        }
        assertThat(search.find(new Query(wanted, ""), Map.of(), SAID).items()).isNotEmpty();
    }

    @Test
    @DisplayName("finds words in questions and paths, in any case, also over a slash")
    void findsWords() {
        for (String text :
                List.of("KIDNEY", "cyst-", "cyst/cyst-", "med-mat/ct_kindney", "/cyst- (1).jpg", "nowhere")) {
            List<Integer> expected = IntStream.range(0, entries.size())
                    .filter(i -> {
                        var item = entries.get(i).item();
                        return Arrays.stream(
                                        text.toLowerCase(java.util.Locale.ROOT).split(" "))
                                .allMatch(word -> item.question()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .contains(word)
                                        || item.image()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .contains(word));
                    })
                    .boxed()
                    .toList();
            assertThat(search.find(new Query(Map.of(), text), Map.of(), SAID).items())
                    .as(text)
                    .containsExactly(
                            expected.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Test
    @DisplayName("tells the other items of a picture, and some of each label, spread")
    void tellsSamePictureAndSheets() throws IOException {
        int box = search.find(new Query(Map.of(Facet.KIND, Set.of("presence")), ""), Map.of(), SAID)
                .items()[0];
        String image = viewed.item(box).image();
        Set<Integer> same = new TreeSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i != box && entries.get(i).item().image().equals(image)) {
                same.add(i);
            }
        }
        assertThat(search.samePicture(box)).containsExactlyElementsOf(same);
        Map<String, List<Integer>> sheets = search.sheets(search.find(Query.ALL, Map.of(), SAID), 5);
        assertThat(sheets).containsKeys("Cyst", "Hemorrhage");
        sheets.forEach((label, items) -> assertThat(items)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(5)
                .doesNotHaveDuplicates()
                .allSatisfy(item -> assertThat(search.labelsOf(item)).contains(label)));
    }

    @Test
    @DisplayName("opens with the index of the last time, unless anything has changed or it is broken")
    void opensWithTheIndexOfTheLastTime() throws IOException {
        Path file = out.resolve(IndexFile.NAME);
        byte[] kept = Files.readAllBytes(file);
        AtomicLong read = new AtomicLong();
        assertThat(ViewedFolder.open(out, catalog, read::addAndGet).index().texts())
                .isEqualTo(viewed.index().texts());
        FileTime time = Files.getLastModifiedTime(file);
        assertThat(ViewedFolder.open(out, catalog, read::addAndGet).isKept()).isTrue();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        for (int length : List.of(0, 3, 80, kept.length / 3, kept.length / 2, kept.length - 1)) {
            Files.write(file, Arrays.copyOf(kept, length));
            assertThat(IndexFile.read(out, new String(kept, 4, 64, java.nio.charset.StandardCharsets.UTF_8)))
                    .as("%s bytes", length)
                    .isNull();
        }
        byte[] hostile = kept.clone();
        Arrays.fill(hostile, 68, 72, (byte) 0x7f);
        Files.write(file, hostile);
        ViewedFolder.open(out, catalog, count -> {});
        assertThat(Files.readAllBytes(file)).isEqualTo(kept);
        for (int at = kept.length / 20; at < kept.length; at += kept.length / 20) {
            byte[] damaged = kept.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThat(IndexFile.read(out, new String(kept, 4, 64, java.nio.charset.StandardCharsets.UTF_8)))
                    .as("another bit at %s", at)
                    .isNull();
        }
        Files.write(file, kept);
        Path origins = out.resolve("medmat-origins/Ori--02-test.jsonl");
        FileTime before = Files.getLastModifiedTime(origins);
        Files.setLastModifiedTime(origins, FileTime.fromMillis(before.toMillis() + 5000));
        ViewedFolder.open(out, catalog, count -> {});
        assertThat(Files.readAllBytes(file)).isNotEqualTo(kept);
        Files.setLastModifiedTime(origins, before);
    }

    @Test
    @DisplayName("reads released files, which have no origins, too")
    void readsReleasedFiles(@TempDir Path released) throws IOException {
        Files.copy(out.resolve("Aggregated_Subsets/Subset--02-train.json"), released.resolve("Subset--02-train.json"));
        ViewedFolder without = ViewedFolder.open(released, catalog, count -> {});
        assertThat(without.origin(0)).isNull();
        assertThat(without.imagePrefix()).isEqualTo("med-mat/");
        assertThat(without.item(0).dataset()).isEqualTo(2);
        Files.writeString(released.resolve("Subset--02-train.json"), "[]");
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> without.item(3));
    }

    @Test
    @DisplayName("refuses what is no build")
    void refusesWhatIsNoBuild(@TempDir Path broken) throws IOException {
        Path file = broken.resolve("Ori--02-train.json");
        for (String text : List.of("[1]", "[{\"image\": 1}]", "[{", "[{\"caption\": \"\u00ff", "[{}]")) {
            Files.writeString(file, text, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThatExceptionOfType(DataException.class)
                    .as(text)
                    .isThrownBy(() -> ViewedFolder.open(broken, catalog, count -> {}))
                    .satisfies(e -> assertThat(e.problem().toString()).contains("Ori--02-train.json"));
        }
        Files.writeString(file, "[{\"data-no\": \"999999\", \"image\": \"\", \"caption\": \"\"}]");
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> ViewedFolder.open(broken, catalog, count -> {}));
        Files.copy(
                out.resolve("Original_Medical_Datasets/Ori--02-test.json"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(broken.resolve("medmat-origins"));
        List<String> origins = Files.readAllLines(out.resolve("medmat-origins/Ori--02-test.jsonl"));
        for (List<String> some : List.of(origins.subList(1, origins.size()), twice(origins))) {
            Files.write(broken.resolve("medmat-origins/Ori--02-train.jsonl"), some);
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ViewedFolder.open(broken, catalog, count -> {}))
                    .withMessageContaining("than there are origins");
        }
        Files.write(broken.resolve("medmat-origins/Ori--02-train.jsonl"), List.of("{\"key\": \"x\"}"));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ViewedFolder.open(broken, catalog, count -> {}))
                .withMessageContaining("no hash");
    }

    private static List<String> twice(List<String> lines) {
        List<String> twice = new ArrayList<>(lines);
        twice.addAll(lines);
        return twice;
    }

    @Test
    @DisplayName(
            "finds by what was found out of the pictures, knows their twins, and looks anew when they were looked at again")
    void findsByPictures(@TempDir Path other) throws IOException {
        Path items = other.resolve("out");
        Path images = other.resolve("images");
        Built.of(items, images, "2,88");
        assertThat(new Search(open(items), catalog)
                        .find(Query.ALL, Map.of(), SAID)
                        .choices()
                        .get(Facet.PICTURE))
                .as("nobody has looked")
                .isEmpty();
        Built.spoil(images);
        Built.look(items, images);
        ViewedFolder looked = ViewedFolder.open(items, catalog, count -> {});
        assertThat(looked.hasOlderNotes()).isFalse();
        Search notes = new Search(looked.index(), catalog);
        assertThat(namesOf(looked, picture(notes, "unreadable"))).containsOnly("Cyst- (1).jpg", "Cyst- (2).jpg");
        assertThat(namesOf(looked, picture(notes, "missing"))).containsOnly("Cyst- (3).jpg");
        assertThat(namesOf(looked, picture(notes, "has twins")))
                .containsOnly(
                        "Cyst- (5).jpg",
                        "Cyst- (6).jpg",
                        "Cyst- (7).jpg",
                        "Stone- (7).jpg",
                        "Cyst- (8).jpg",
                        "IMD101.bmp");
        int[] contradicting = picture(notes, "twins with contradicting labels");
        assertThat(contradicting).hasSize(2);
        assertThat(notes.twins(contradicting[0])).containsExactly(contradicting[1]);
        assertThat(notes.notesOf(contradicting[0])).contains("has twins", "twins of equal files");
        assertThat(notes.twins(picture(notes, "missing")[0])).isEmpty();
        Found all = notes.find(new Query(Map.of(Facet.PICTURE, Set.of("missing", "unreadable")), ""), Map.of(), SAID);
        assertThat(all.items()).hasSize(3);
        assertThat(all.choices().get(Facet.PICTURE)).contains(new Found.Choice("has twins", "has twins", 6));
        assertThat(ViewedFolder.open(items, catalog, count -> {})
                        .index()
                        .columns()
                        .note())
                .isEqualTo(looked.index().columns().note());
        Built.again(items, images, "2,88");
        assertThat(ViewedFolder.open(items, catalog, count -> {}).hasOlderNotes())
                .isTrue();
    }

    private static ItemIndex open(Path items) throws IOException {
        return ViewedFolder.open(items, catalog, count -> {}).index();
    }

    private static int[] picture(Search search, String word) {
        return search.find(new Query(Map.of(Facet.PICTURE, Set.of(word)), ""), Map.of(), SAID)
                .items();
    }

    private static Set<String> namesOf(ViewedFolder folder, int[] items) throws IOException {
        Set<String> names = new TreeSet<>();
        for (int item : items) {
            String image = folder.item(item).image();
            names.add(image.substring(image.lastIndexOf('/') + 1));
        }
        return names;
    }
}
