package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Subset;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.output.OutputFolder;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;

/** Checks that an output folder is what a build left: whole, unchanged, and true to the rules of items. */
public final class Verifier {

    private final Path out;
    private final Catalog catalog;
    private final String version;
    private final Findings findings = new Findings();

    private Verifier(Path out, Catalog catalog, String version) {
        this.out = out;
        this.catalog = catalog;
        this.version = version;
    }

    /**
     * Reads every file once. Whatever is wrong is told in the verdict, also a missing manifest.
     *
     * @param out the folder that a build wrote into
     * @param catalog the one it was built with
     * @param version of this program
     */
    public static CheckVerdict verify(Path out, Catalog catalog, String version) throws IOException {
        return new Verifier(out, catalog, version).verify();
    }

    private CheckVerdict verify() throws IOException {
        findLeftBehind();
        Manifest manifest;
        try {
            manifest = ManifestJson.read(out);
        } catch (DataException e) {
            findings.add(CheckRule.MANIFEST, e.problem());
            return findings.verdict("", List.of());
        }
        Judging judging = Judging.of(manifest, catalog, version);
        Listing listing = Listing.of(out, manifest, judging, findings);
        findUnlisted(listing);
        checkRows(listing);
        checkCounts(listing);
        for (Subset subset : catalog.subsets().values()) {
            new SubsetCheck(listing, subset, catalog.datasetsOf(subset), findings).run();
        }
        listing.files().forEach(this::checkUnknown);
        return findings.verdict(ManifestJson.sha256(out), judging.notes());
    }

    private void findLeftBehind() {
        OutputFolder.mixture(out).ifPresent(problem -> findings.add(CheckRule.FINISHED, problem));
        OutputFolder.beginning(out).ifPresent(problem -> findings.add(CheckRule.BEGUN, problem));
    }

    /** Hidden files are none of ours: a Mac leaves them everywhere. */
    private void findUnlisted(Listing listing) throws IOException {
        Set<Path> listed = Stream.of(listing.files(), listing.origins())
                .flatMap(files -> files.values().stream())
                .map(ListedFile::path)
                .collect(Collectors.toSet());
        Set<Path> unlisted = new TreeSet<>();
        for (String each : Part.FOLDERS) {
            Path folder = out.resolve(each);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(file -> !Files.isDirectory(file)
                                    && !file.getFileName().toString().startsWith("."))
                            .filter(file -> !listed.contains(file))
                            .forEach(unlisted::add);
                }
            }
        }
        unlisted.forEach(file -> findings.add(
                CheckRule.LISTED,
                Place.of(file.toString()),
                "the manifest does not name this file",
                "delete it, or move it elsewhere"));
    }

    private void checkRows(Listing listing) {
        for (Manifest.Dataset dataset : listing.datasets().values()) {
            long skipped = dataset.rows().skipped().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (dataset.rows().read() != dataset.rows().asked() + skipped) {
                findings.add(
                        CheckRule.ROWS,
                        listing.place(),
                        "dataset " + dataset.number() + " has " + dataset.rows().read() + " rows, but "
                                + dataset.rows().asked() + " that are asked about and " + skipped + " skipped rows",
                        "build again; if it stays so, report it: rows are lost");
            }
        }
    }

    private void checkCounts(Listing listing) {
        for (Manifest.Dataset dataset : listing.datasets().values()) {
            for (Side side : Side.values()) {
                long promised = side == Side.TRAIN
                        ? dataset.items().train()
                        : dataset.items().test();
                ListedFile file = listing.ofDataset(dataset.number(), side);
                if (file != null && file.listed().items() != promised) {
                    listing.blame(
                            findings,
                            file.name().path() + " has " + file.listed().items() + " items here, its dataset "
                                    + promised);
                }
            }
        }
    }

    /** A file of which the catalog knows nothing: only its bytes can be checked. */
    private void checkUnknown(Part name, ListedFile file) {
        boolean known = name.isOfSubset()
                ? catalog.subsets().containsKey(name.number())
                : catalog.datasets().containsKey(name.number());
        if (!known) {
            findings.add(
                    CheckRule.DATASET,
                    Place.of(file.path().toString()),
                    "the catalog has no " + (name.isOfSubset() ? "subset " : "dataset ") + name.number(),
                    "name the catalog it was built with");
            file.check(findings, item -> {});
        }
    }
}
