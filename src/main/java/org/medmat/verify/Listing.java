package org.medmat.verify;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.problem.Place;
import org.medmat.question.Distractors;

/**
 * What a manifest lists.
 *
 * @param place the manifest's file
 * @param imagePrefix what stands before the images' folders, with its slash
 * @param isFair whether nothing but the picture should tell the answer
 * @param mixture how it was chosen from other folders; empty where it is a build
 * @param datasets by number
 * @param judging what questions are made again from
 * @param guessers what guessers reach, by the name of a pair of files
 */
record Listing(
        Place place,
        String imagePrefix,
        int maxOptions,
        boolean isFair,
        SortedMap<String, String> mixture,
        Judging judging,
        SortedMap<Integer, Manifest.Dataset> datasets,
        SortedMap<String, Manifest.Guessed> guessers,
        SortedMap<Part, ListedFile> files,
        SortedMap<Part, ListedFile> origins) {

    /** What is named twice, or is none of ours, is told and left aside. */
    static Listing of(Path out, Manifest manifest, Judging judging, Findings findings) {
        Place place = Place.of(out.resolve(Manifest.NAME).toString());
        String prefix = manifest.settings().imagePrefix();
        SortedMap<Integer, Manifest.Dataset> datasets = new TreeMap<>();
        SortedMap<Part, ListedFile> files = new TreeMap<>();
        SortedMap<Part, ListedFile> origins = new TreeMap<>();
        Listing listing = new Listing(
                place,
                prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/",
                manifest.settings().maxOptions(),
                manifest.settings().distractors().equals(Distractors.FAIR.word()),
                Collections.unmodifiableSortedMap(manifest.mixture()),
                judging,
                Collections.unmodifiableSortedMap(datasets),
                Collections.unmodifiableSortedMap(manifest.guessers()),
                Collections.unmodifiableSortedMap(files),
                Collections.unmodifiableSortedMap(origins));
        for (Manifest.Dataset dataset : manifest.datasets()) {
            if (datasets.putIfAbsent(dataset.number(), dataset) != null) {
                listing.blame(findings, "names dataset " + dataset.number() + " twice");
            }
        }
        for (Manifest.File file : manifest.files()) {
            Optional<Part> part = Part.ofFile(file.path());
            if (part.isEmpty()) {
                listing.blame(findings, "names " + file.path() + ", which is no file of items or origins");
                continue;
            }
            ListedFile listed = new ListedFile(part.get(), out.resolve(file.path()), file);
            if ((part.get().path().equals(file.path()) ? files : origins).put(part.get(), listed) != null) {
                listing.blame(findings, "names " + file.path() + " twice");
            }
        }
        Set<String> pairs = files.keySet().stream()
                .filter(listing::hasPair)
                .flatMap(Part::pairs)
                .collect(Collectors.toSet());
        manifest.guessers().keySet().stream()
                .filter(pair -> !pairs.contains(pair))
                .forEach(pair -> listing.blame(
                        findings, "says what guessers reach in " + pair + ", but does not name both of its files"));
        return listing;
    }

    void blame(Findings findings, String what) {
        findings.add(CheckRule.MANIFEST, place, what, "build again");
    }

    @Nullable
    ListedFile ofDataset(int number, Side side) {
        return files.get(Part.ofDataset(number, side));
    }

    boolean isMixture() {
        return !mixture.isEmpty();
    }

    /** Whether items may be about other pictures than those that their keys name. */
    boolean hasOtherPictures() {
        return mixture.containsKey("control");
    }

    /** Whether a build wrote an item of each image of a dataset, and they are all here. */
    boolean hasAllOf(Manifest.Dataset dataset) {
        ListedFile train = ofDataset(dataset.number(), Side.TRAIN);
        ListedFile test = ofDataset(dataset.number(), Side.TEST);
        return !isMixture()
                && train != null
                && test != null
                && train.listed().items() + test.listed().items()
                        == dataset.images().found();
    }

    /** Whether guessers must not do too well: who chooses a few items, or one label, chooses also what texts tell. */
    boolean promisesFairness() {
        return isFair && mixture.isEmpty();
    }

    /** Whether one picture may be asked the same several times: in other turns of its options, or as the grey picture of all. */
    boolean repeatsPictures() {
        return mixture.containsKey("control") || mixture.containsKey("circular");
    }

    /** The origins of a part's items. */
    @Nullable
    ListedFile origins(Part part) {
        return origins.get(part);
    }

    @Nullable
    ListedFile ofSubset(int number, Side side) {
        return files.get(Part.ofSubset(number, side));
    }

    /** Whether both sides were written. */
    boolean hasPair(Part either) {
        return files.containsKey(either) && files.containsKey(either.other());
    }

    /** Where a listed file lies. */
    String path(Part part) {
        return Objects.requireNonNull(files.get(part)).path().toString();
    }

    /** Whether a file of it was written, on whichever side. */
    boolean hasDataset(int number) {
        return ofDataset(number, Side.TRAIN) != null || ofDataset(number, Side.TEST) != null;
    }
}
