package org.medmat.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.item.Side;
import org.medmat.output.Ledger;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.question.Distractors;
import org.medmat.random.RandomStream;
import org.medmat.tree.Downloads;

/** A folder with downloads and builds of them. What is not said is as usual: seed 42, two threads, four options, all of the catalog. */
record Workplace(Path folder, Catalog catalog) {

    static final String VERSION = "test";

    static Workplace in(Path folder) {
        return new Workplace(folder, BuildCatalog.read());
    }

    /** With a download of every dataset of the test catalog. */
    static Workplace full(Path folder) throws IOException {
        Workplace workplace = in(folder);
        for (Dataset dataset : workplace.catalog.datasets().values()) {
            workplace.download(dataset.number());
        }
        return workplace;
    }

    Path data() {
        return folder.resolve("med-mat");
    }

    Path out() {
        return folder.resolve("out");
    }

    Dataset dataset(int number) {
        return catalog.datasets().get(number);
    }

    Path folderOf(int number) {
        return data().resolve(dataset(number).folder());
    }

    void download(int number) throws IOException {
        write(folderOf(number), BuildCatalog.tree(dataset(number)), 0);
    }

    /** @param order 0: by path; else the seed of the order in which the files are made */
    static void write(Path root, Map<String, byte[]> contents, int order) throws IOException {
        List<String> paths = new ArrayList<>(contents.keySet());
        if (order != 0) {
            new RandomStream(order).shuffle(paths);
        }
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, contents.get(path));
        }
    }

    void downloadZip(int number) throws IOException {
        Files.createDirectories(data());
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(data().resolve(dataset(number).folder() + ".zip")))) {
            List<Map.Entry<String, byte[]>> entries =
                    new ArrayList<>(BuildCatalog.tree(dataset(number)).entrySet());
            Collections.reverse(entries);
            for (Map.Entry<String, byte[]> entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    Order order() {
        return new Order(catalog, data(), out(), Selection.ALL, 42, 2, false, 4, false, Trust.TIMES);
    }

    /** What a build is asked for, changed one thing at a time. */
    record Order(
            Catalog catalog,
            Path data,
            Path out,
            Selection selection,
            long seed,
            int jobs,
            boolean strict,
            int maxOptions,
            boolean dryRun,
            Trust trust) {

        Order of(Catalog other) {
            return new Order(other, data, out, selection, seed, jobs, strict, maxOptions, dryRun, trust);
        }

        Order from(Path other) {
            return new Order(catalog, other, out, selection, seed, jobs, strict, maxOptions, dryRun, trust);
        }

        Order into(Path other) {
            return new Order(catalog, data, other, selection, seed, jobs, strict, maxOptions, dryRun, trust);
        }

        Order only(Selection part) {
            return new Order(catalog, data, out, part, seed, jobs, strict, maxOptions, dryRun, trust);
        }

        Order datasets(Integer... numbers) {
            return only(new Selection(Set.of(numbers), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
        }

        Order subsets(Integer... numbers) {
            return only(new Selection(Set.of(), Set.of(numbers), Set.of(), Set.of(), Set.of(), Set.of()));
        }

        Order side(Side side) {
            return only(new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(side)));
        }

        Order seed(long other) {
            return new Order(catalog, data, out, selection, other, jobs, strict, maxOptions, dryRun, trust);
        }

        Order jobs(int other) {
            return new Order(catalog, data, out, selection, seed, other, strict, maxOptions, dryRun, trust);
        }

        Order maxOptions(int other) {
            return new Order(catalog, data, out, selection, seed, jobs, strict, other, dryRun, trust);
        }

        Order strictly() {
            return new Order(catalog, data, out, selection, seed, jobs, true, maxOptions, dryRun, trust);
        }

        Order dry() {
            return new Order(catalog, data, out, selection, seed, jobs, strict, maxOptions, true, trust);
        }

        Order anew() {
            return new Order(catalog, data, out, selection, seed, jobs, strict, maxOptions, dryRun, Trust.NOTHING);
        }

        Order checkingContent() {
            return new Order(catalog, data, out, selection, seed, jobs, strict, maxOptions, dryRun, Trust.CONTENT);
        }

        BuildReport run() throws IOException, InterruptedException {
            Scope scope = new Scope(new Downloads(data, Map.of()), selection);
            Choices choices = new Choices(seed, maxOptions, Distractors.FAIR);
            if (dryRun) {
                return BuildSurvey.run(catalog, scope, choices, jobs, strict, Progress.NONE);
            }
            BuildOptions options = new BuildOptions(scope, choices, new Target(out, "med-mat/"), jobs, strict, trust);
            return Build.run(catalog, options, VERSION, Progress.NONE);
        }

        /** The files that the build leaves, by path. */
        SortedMap<String, String> files() throws IOException, InterruptedException {
            run();
            return filesIn(out);
        }

        Manifest manifest() throws IOException, InterruptedException {
            run();
            return ManifestJson.read(out);
        }
    }

    /** Gives everything that was written just now a time of the past: a build trusts no time as young as itself. */
    void letTimePass() throws IOException {
        Instant now = Instant.now();
        FileTime past = FileTime.from(now.minus(Duration.ofDays(1)));
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(Duration.ofHours(1)))) {
                    Files.setLastModifiedTime(file, past);
                }
            }
        }
        // When they were changed nobody can set back.
        LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** All but what holds times of this machine. */
    static SortedMap<String, String> filesIn(Path out) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : (Iterable<Path>)
                    files.filter(Files::isRegularFile).filter(each -> !each.endsWith(Ledger.NAME))::iterator) {
                contents.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
