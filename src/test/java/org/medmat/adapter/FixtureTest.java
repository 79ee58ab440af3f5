package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Fixture;
import org.medmat.item.OwnSplit;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.problem.Problem;
import org.medmat.region.Box;
import org.medmat.region.RegionMark;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.sample.Shown;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("Every adapter reads a tiny tree in the real layout, with every trap in it")
class FixtureTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void givesTheSamplesThatTheDossierPromises(Fixture fixture) throws Exception {
        Dataset dataset = CATALOG.datasets().get(fixture.dataset());
        assertThat(dataset).as("the dataset of fixture %s", fixture).isNotNull();
        Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), new MapTree(fixture.contents()));
        LabelList labels = CATALOG.subsetOf(dataset).labels();
        List<Shown> shown = Shown.in(scan.samples(), CATALOG.subsetOf(dataset).asksAboutRegions());

        assertThat(scan.unknown().keySet()).as("raw values that nobody named").isEmpty();
        assertThat(found(scan.samples(), shown, labels)).containsExactlyInAnyOrderElementsOf(expected(fixture));
        assertThat(patients(scan.samples()))
                .as("who shares a patient with whom")
                .isEqualTo(patients(fixture));
        assertThat(unsure(scan.samples(), labels)).isEqualTo(new TreeMap<>(fixture.unsure()));
        fixture.skipped()
                .forEach((reason, count) ->
                        assertThat(count(scan, reason)).as(reason).isEqualTo(count));
        assertThat(told(scan)).as("what a user is told").containsExactlyElementsOf(fixture.told());
        if (fixture.layout() != null) {
            assertThat(scan.layout()).isEqualTo(fixture.layout());
        }
        assertThat(scan.rows())
                .as("every row is accounted for")
                .isEqualTo(shown.size()
                        + scan.skipped().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    static Stream<Arguments> copies() {
        return fixtures()
                .flatMap(fixture -> Stream.of(
                        Arguments.of(fixture, List.of("", "another copy/")),
                        Arguments.of(fixture, List.of("first/", "second/")),
                        Arguments.of(fixture, List.of("wrapper/"))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("copies")
    void givesThemOnceWhereTheTreeIsWrappedOrThereTwice(Fixture fixture, List<String> tops) throws Exception {
        Dataset dataset = Objects.requireNonNull(CATALOG.datasets().get(fixture.dataset()));
        Map<String, byte[]> tree = new TreeMap<>();
        tops.forEach(top -> fixture.contents().forEach((path, content) -> tree.put(top + path, content)));
        Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), new MapTree(tree));
        LabelList labels = CATALOG.subsetOf(dataset).labels();
        List<Shown> shown = Shown.in(scan.samples(), CATALOG.subsetOf(dataset).asksAboutRegions());
        String top = tops.get(0);
        Map<String, String> patients = new TreeMap<>();
        patients(scan.samples()).forEach((path, first) -> patients.put(below(top, path), below(top, first)));
        Map<String, List<String>> unsure = new TreeMap<>();
        unsure(scan.samples(), labels).forEach((path, names) -> unsure.put(below(top, path), names));

        assertThat(found(scan.samples(), shown, labels).stream().map(line -> line.replace(" | " + top, " | ")))
                .containsExactlyInAnyOrderElementsOf(expected(fixture));
        assertThat(patients).as("who shares a patient with whom").isEqualTo(patients(fixture));
        assertThat(unsure).isEqualTo(new TreeMap<>(fixture.unsure()));
    }

    private static String below(String top, String path) {
        assertThat(path).startsWith(top);
        return path.substring(top.length());
    }

    @Test
    void noAdapterIsWithoutAFixture() {
        List<Integer> covered = Fixture.all().stream().map(Fixture::dataset).toList();
        assertThat(CATALOG.datasets().values().stream()
                        .filter(Dataset::hasAdapter)
                        .map(Dataset::number))
                .isSubsetOf(covered);
    }

    private static List<String> found(Samples samples, List<Shown> shown, LabelList labels) {
        List<String> found = new ArrayList<>();
        for (Shown each : shown) {
            OwnSplit own = samples.ownSplit(each.sample());
            found.add(names(each.labels(), labels) + " | " + samples.path(each.sample()) + " | "
                    + (own == null ? "-" : own.side().word()) + region(each.mark()));
        }
        return found;
    }

    /** Missing images are counted, and told by {@code skipped}. */
    private static List<String> told(Scan scan) {
        return scan.problems().stream()
                .map(Problem::what)
                .distinct()
                .filter(what -> !what.equals("the image of this row is not there"))
                .toList();
    }

    private static String region(@Nullable RegionMark mark) {
        if (mark == null) {
            return "";
        }
        Box box = mark.box();
        return " | "
                + Stream.of(box.x1(), box.y1(), box.x2(), box.y2())
                        .map(side -> side == Math.rint(side) ? Long.toString(Math.round(side)) : Double.toString(side))
                        .collect(Collectors.joining(" "))
                + " / " + mark.size();
    }

    private static List<String> expected(Fixture fixture) {
        return fixture.expected().stream()
                .map(line -> line.labels().stream().sorted().toList() + " | " + line.image() + " | " + line.split()
                        + (line.region().isEmpty() ? "" : " | " + line.region()))
                .toList();
    }

    private static List<String> names(LabelSet set, LabelList labels) {
        return set.stream().mapToObj(labels::name).sorted().toList();
    }

    /** For each image the first image of its patient. */
    private static Map<String, String> patients(Samples samples) {
        Grouping grouping = Grouping.of(samples);
        Map<Long, String> firsts = new HashMap<>();
        Map<String, String> patients = new TreeMap<>();
        // An image in which nothing is marked promises nothing.
        int[] showing = IntStream.range(0, samples.size())
                .filter(i -> !samples.truth(i).labels().isEmpty())
                .filter(i -> isMarked(samples, i))
                .toArray();
        for (int i : showing) {
            firsts.merge(grouping.group(i), samples.path(i), FixtureTest::lesser);
        }
        for (int i : showing) {
            patients.put(samples.path(i), firsts.get(grouping.group(i)));
        }
        return patients;
    }

    /** Where an adapter marks nothing every image counts. */
    private static boolean isMarked(Samples samples, int sample) {
        return !samples.hasRegions() || !samples.regions(sample).list().isEmpty();
    }

    private static Map<String, String> patients(Fixture fixture) {
        Map<String, String> firsts = new HashMap<>();
        Map<String, String> patients = new TreeMap<>();
        fixture.expected().forEach(line -> firsts.merge(patient(line), line.image(), FixtureTest::lesser));
        fixture.expected().forEach(line -> patients.put(line.image(), firsts.get(patient(line))));
        return patients;
    }

    private static String patient(Fixture.Expected line) {
        return line.patient().equals("-") ? "image " + line.image() : "patient " + line.patient();
    }

    private static String lesser(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Map<String, List<String>> unsure(Samples samples, LabelList labels) {
        Map<String, List<String>> unsure = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            if (!samples.truth(i).unsure().isEmpty()) {
                unsure.put(samples.path(i), names(samples.truth(i).unsure(), labels));
            }
        }
        return unsure;
    }

    private static long count(Scan scan, String reason) {
        for (SkipReason each : SkipReason.values()) {
            if (each.words().equals(reason)) {
                return scan.skipped(each);
            }
        }
        throw new IllegalArgumentException("no reason " + reason);
    }
}
