package org.medmat.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;
import org.medmat.output.Manifest;
import org.medmat.problem.Place;

/** Checks the files of one subset and of its datasets. What it remembers of their items is forgotten with it. */
final class SubsetCheck {

    private final Listing listing;
    private final int subset;
    private final SortedMap<Integer, Dataset> datasets = new TreeMap<>();
    private final Subset of;
    private final AllowedQuestions questions;
    private final ItemRules rules;
    private final SharedPictures pictures;
    private final OriginRules originRules;
    private final Findings findings;
    private final Map<Side, SortedMap<Integer, Union.Part>> parts = new EnumMap<>(Side.class);
    private final Map<Side, Union> unions = new EnumMap<>(Side.class);

    /** @param datasets those of the subset */
    SubsetCheck(Listing listing, Subset subset, List<Dataset> datasets, Findings findings) {
        this.listing = listing;
        this.of = subset;
        this.subset = subset.number();
        datasets.forEach(dataset -> this.datasets.put(dataset.number(), dataset));
        this.questions = new AllowedQuestions(subset);
        this.rules = new ItemRules(subset, datasets, questions, listing, findings);
        this.pictures = new SharedPictures(listing, subset, datasets, findings);
        this.originRules = new OriginRules(listing, subset.number(), findings);
        this.findings = findings;
        for (Side side : Side.values()) {
            parts.put(side, new TreeMap<>());
        }
    }

    void run() {
        for (Dataset dataset : datasets.values()) {
            GuessedPair guessed = guessed(Part.ofDataset(dataset.number(), Side.TEST));
            DatasetJudge judge = new DatasetJudge(listing, of, dataset, questions, findings);
            for (Side side : Side.values()) {
                checkDataset(dataset.number(), side, guessed, judge);
            }
            guessed.tell();
            judge.end();
        }
        GuessedPair guessed = guessed(Part.ofSubset(subset, Side.TEST));
        for (Side side : Side.values()) {
            checkSubset(side, guessed);
        }
        guessed.tell();
        unions.values().forEach(Union::finish);
        datasets.keySet().forEach(this::checkLeftOut);
        checkSubsetFiles();
    }

    /** A build of all datasets of a subset that are here writes the subset's files too. */
    private void checkSubsetFiles() {
        List<Integer> all = datasets.values().stream()
                .filter(Dataset::hasAdapter)
                .map(Dataset::number)
                .toList();
        for (Side side : Side.values()) {
            Part part = Part.ofSubset(subset, side);
            if (!all.isEmpty()
                    && listing.ofSubset(subset, side) == null
                    && all.stream().allMatch(dataset -> listing.ofDataset(dataset, side) != null)) {
                findings.add(
                        all.size() == 1 || listing.isMixture() ? CheckRule.SUBSET_FILES : CheckRule.SUBSET_LEFT_OUT,
                        listing.place(),
                        "names no " + part.path() + ", but the files of all datasets of subset " + subset,
                        "build the subset, all of its datasets at once");
            }
        }
    }

    private GuessedPair guessed(Part test) {
        return new GuessedPair(listing, test, findings);
    }

    private void checkDataset(int dataset, Side side, GuessedPair guessed, DatasetJudge judge) {
        ListedFile file = listing.ofDataset(dataset, side);
        if (file == null) {
            return;
        }
        ItemTable items = new ItemTable();
        Union.Part train = side == Side.TEST ? partsOf(Side.TRAIN).get(dataset) : null;
        OriginTable origins = originRules.check(file, train == null ? null : train.origins());
        GivenAway givenAway = new GivenAway(findings);
        SortedSet<Integer> only = new TreeSet<>(List.of(dataset));
        boolean asListed = file.check(findings, item -> {
            AllowedQuestions.Asked asked = questions.read(item.question());
            rules.check(item, asked, only);
            int target = AllowedQuestions.target(asked);
            if (!listing.repeatsPictures() && items.has(item.image(), target)) {
                findings.add(CheckRule.IMAGE, item, "another item of the file asks the same of this image");
            }
            items.add(item, target);
            if (questions.areAboutRegions()) {
                originRules.checkKind(
                        file.name(),
                        item.number(),
                        asked == null ? "" : asked.kind().word(),
                        origins.kind((int) item.number() - 1));
                if (side == Side.TEST && !listing.hasOtherPictures()) {
                    givenAway.take(item, asked == null ? null : asked.kind());
                }
            }
            checkOtherSide(item, train);
            judge.take(side, item, asked, origins);
            guessed.take(side, dataset, item);
        });
        guessed.end(asListed);
        partsOf(side).put(dataset, new Union.Part(file.path(), items, origins));
    }

    private SortedMap<Integer, Union.Part> partsOf(Side side) {
        return Objects.requireNonNull(parts.get(side));
    }

    private void checkOtherSide(WrittenItem item, Union.@Nullable Part train) {
        if (train != null && train.items().hasImage(item.image())) {
            findings.add(CheckRule.SIDES, item, "its image is in " + train.file() + " too");
        }
    }

    private void checkSubset(Side side, GuessedPair guessed) {
        ListedFile file = listing.ofSubset(subset, side);
        if (file == null) {
            return;
        }
        SortedMap<Integer, Union.Part> read = partsOf(side);
        SortedMap<Integer, Long> alone = new TreeMap<>();
        SortedSet<Integer> numbers = new TreeSet<>(datasets.keySet());
        Union union = new Union(file.path(), side, read, pictures, findings);
        boolean asListed = file.check(findings, item -> {
            AllowedQuestions.Asked asked = questions.read(item.question());
            rules.check(item, asked, numbers);
            int dataset = item.dataset();
            if (numbers.contains(dataset)) {
                guessed.take(side, dataset, item);
            }
            int at = union.take(item, AllowedQuestions.target(asked));
            Union.Part part = read.get(dataset);
            pictures.stands(
                    item, side, part == null ? List.of() : part.origins().shared(at));
            if (listing.datasets().containsKey(dataset) && numbers.contains(dataset) && !read.containsKey(dataset)) {
                alone.merge(dataset, 1L, Long::sum);
            }
        });
        guessed.end(asListed);
        unions.put(side, union);
        alone.forEach((dataset, items) -> findings.add(
                CheckRule.UNION,
                Place.of(file.path().toString()),
                "holds " + items + " items of dataset " + dataset + ", but the manifest does not name "
                        + Part.ofDataset(dataset, side).path(),
                "build again"));
    }

    /** The manifest counts both sides; where only one can be looked at, it may have counted more. */
    private void checkLeftOut(int dataset) {
        Manifest.Dataset entry = listing.datasets().get(dataset);
        long sides = Stream.of(Side.values())
                .filter(side -> unions.containsKey(side) && partsOf(side).containsKey(dataset))
                .count();
        if (entry == null || sides == 0) {
            return;
        }
        long lacking = pictures.countLeftOut(dataset);
        long promised = entry.items().sharedLeftOut();
        if (lacking > promised || (lacking < promised && sides == Side.values().length)) {
            listing.blame(
                    findings,
                    "says that the files of subset " + subset + " lack " + promised + " items of dataset " + dataset
                            + " because another dataset holds the same picture, but they lack " + lacking);
        }
    }
}
