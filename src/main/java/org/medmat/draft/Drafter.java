package org.medmat.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Vocabulary;
import org.medmat.draft.Trial.Outcome;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.text.Likeness;
import org.medmat.tree.FileTree;
import org.medmat.tree.Trees;

/** Looks at an unknown download and drafts the files that describe it. */
public final class Drafter {

    private static final int FIRST_OWN = 1001;
    private static final int LAST = 999_999;
    /** A finding about fewer images than this part of the best one is none. */
    private static final double NEARLY_ALL = 0.8;

    private Drafter() {}

    /**
     * Drafts a dataset, its subset and its instructions.
     *
     * @param download a folder or zip
     * @param catalog what is there already: its numbers are taken, its words may be used
     * @throws DataException when nothing is found that could be a label
     */
    public static Draft draft(Path download, DraftOptions options, Catalog catalog) throws IOException {
        Vocabulary vocabulary = catalog.vocabulary();
        String modality = word(
                "modality",
                options.modality(),
                vocabulary::modality,
                vocabulary.modalities().keySet());
        String area = word(
                "area", options.area(), vocabulary::area, vocabulary.areas().keySet());
        DraftText.Words words = words(modality, vocabulary);
        int number = number(options, catalog);
        String folder = folder(download);
        try (FileTree tree = Trees.open(download, folder)) {
            DraftImages pictures = DraftImages.of(tree.files());
            if (pictures.count() == 0) {
                throw noImages(download, pictures);
            }
            ByTable tables = ByTable.look(pictures, tree);
            for (Finding finding : inOrder(pictures, tables)) {
                Optional<Outcome> outcome = Trial.of(
                        finding,
                        tree,
                        (found, labels) -> new DraftText(number, folder, found, labels, modality, area, words));
                if (outcome.isPresent()) {
                    return draft(outcome.get(), pictures, tables);
                }
            }
            throw nothing(download, pictures, tables);
        }
    }

    private static Draft draft(Outcome outcome, DraftImages pictures, ByTable tables) {
        List<String> seen = new ArrayList<>();
        seen.add(pictures.counted());
        if (pictures.masks() > 0) {
            seen.add(pictures.masks() + " masks, left out");
        }
        seen.add(outcome.text().finding().seen());
        seen.addAll(tables.unread());
        List<String> toEdit = Remarks.of(outcome, pictures);
        return new Draft(
                outcome.text().number(),
                outcome.text().slug(),
                List.copyOf(seen),
                toEdit,
                outcome.images(),
                outcome.counts(),
                outcome.text().files(outcome.images(), outcome.counts(), toEdit));
    }

    /** The most trusted first, of those that are about nearly as many images as any. */
    private static List<Finding> inOrder(DraftImages pictures, ByTable tables) {
        List<Finding> all = Stream.of(
                        tables.findings().stream(), ByFolder.look(pictures).stream(), ByName.look(pictures).stream())
                .flatMap(each -> each)
                .toList();
        int most = all.stream().mapToInt(Finding::explained).max().orElse(0);
        return all.stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.explained() < NEARLY_ALL * most)
                        .thenComparing(Finding::trust, Comparator.reverseOrder())
                        .thenComparing(Finding::explained, Comparator.reverseOrder()))
                .toList();
    }

    private static DraftText.Words words(@Nullable String modality, Vocabulary vocabulary) {
        String image = "medical";
        if (modality != null) {
            List<String> aliases = vocabulary.modalities().getOrDefault(modality, List.of());
            boolean isShort = modality.length() <= 3 && !aliases.isEmpty();
            image = isShort ? aliases.get(0) : modality;
        }
        return new DraftText.Words(
                List.copyOf(vocabulary.modalities().keySet()),
                List.copyOf(vocabulary.areas().keySet()),
                image + " image");
    }

    private static @Nullable String word(
            String key, @Nullable String written, Function<String, Optional<String>> find, Collection<String> words) {
        return written == null
                ? null
                : find.apply(written)
                        .orElseThrow(() -> new CatalogException(new Problem(
                                Place.of("--" + key),
                                "\"" + written + "\" is no " + key + Likeness.hint(written, words),
                                "use one of " + String.join(", ", words))));
    }

    private static int number(DraftOptions options, Catalog catalog) {
        Integer wanted = options.number();
        if (wanted == null) {
            int number = FIRST_OWN;
            while (isTaken(number, catalog)) {
                number++;
            }
            return number;
        }
        if (wanted < 1 || wanted > LAST || isTaken(wanted, catalog)) {
            throw new CatalogException(new Problem(
                    Place.of("--number"),
                    isTaken(wanted, catalog)
                            ? "a dataset or subset " + wanted + " is there already"
                            : wanted + " is no number of a dataset",
                    "choose another one, from " + FIRST_OWN + " on; without it the first free one is taken"));
        }
        return wanted;
    }

    private static boolean isTaken(int number, Catalog catalog) {
        return catalog.datasets().containsKey(number) || catalog.subsets().containsKey(number);
    }

    private static String folder(Path download) throws IOException {
        Path name = download.toAbsolutePath().normalize().getFileName();
        String folder = name == null ? "" : name.toString().replaceFirst("(?i)\\.zip$", "");
        if (folder.isBlank()
                || folder.startsWith(".")
                || folder.indexOf('\\') >= 0
                || folder.chars().anyMatch(Character::isISOControl)) {
            throw new DataException(new Problem(
                    Place.of(download.toString()),
                    "no folder of a dataset can have this name",
                    "give it a plain name first"));
        }
        return folder;
    }

    private static DataException noImages(Path download, DraftImages pictures) {
        return new DataException(new Problem(
                Place.of(download.toString()),
                "no images were found: looked for .jpg, .jpeg, .png, .bmp, .tif, .tiff, .gif, .webp, .pgm and .ppm"
                        + (pictures.others().isEmpty()
                                ? "; there are no files at all"
                                : "; found " + pictures.countedOthers()),
                "unpack archives inside the download; convert DICOM, NIfTI or videos to images first"));
    }

    private static DataException nothing(Path download, DraftImages pictures, ByTable tables) {
        String unread = tables.unread().isEmpty() ? "" : "; " + String.join("; ", tables.unread());
        return new DataException(new Problem(
                Place.of(download.toString()),
                "nothing that could be a label was found for its " + pictures.counted()
                        + ": looked for folders named after classes, for a table (.csv, .tsv, .xlsx, .json, .jsonl)"
                        + " with a column of images and one of labels, and for names that begin with a class" + unread,
                "see whether a table of labels must be downloaded too; else write the adapter by hand"));
    }
}
