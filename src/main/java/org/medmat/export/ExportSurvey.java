package org.medmat.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.References;
import org.medmat.finished.Entry;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.finished.Together;
import org.medmat.finished.TrainerPart;
import org.medmat.item.OwnSplit;
import org.medmat.item.Part;
import org.medmat.mark.Marks;
import org.medmat.picture.Conversion;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;
import org.medmat.region.Look;
import org.medmat.region.Size;

/**
 * Reads all items once before anything is written: which of them are exported, where their pictures are, and what would be read wrongly.
 * Datasets are looked at side by side.
 */
final class ExportSurvey {

    static final String UNFIT = "unfit for a form";
    /** Instead of where a picture lies that is converted: nobody is led there. */
    private static final String CONVERTED = "converted";
    /** What a key begins with; an item of a mixture may have an ending behind it. */
    private static final int KEY = 16;

    private static final String MISSING = "picture missing";
    private static final String UNREADABLE = "picture unreadable";
    private static final String MARKED = "marked by a reader";
    private static final String LICENCE = "licence does not allow passing on";

    private final Catalog catalog;
    private final ExportOptions options;
    private final ItemFolder folder;
    private final PictureFinder pictures;
    private final SortedMap<Integer, References.Source> references;
    private final boolean looks;
    private final Set<Integer> meant;
    private final Map<Part, States> states = new TreeMap<>();
    private final SortedMap<String, String> sources = Collections.synchronizedSortedMap(new TreeMap<>());
    private final Refusals refusals = new Refusals();
    private final AtomicInteger mostOptions = new AtomicInteger();
    private Set<String> marked = Set.of();

    /** @param looks whether pictures are needed */
    ExportSurvey(
            Catalog catalog,
            ExportOptions options,
            ItemFolder folder,
            PictureFinder pictures,
            SortedMap<Integer, References.Source> references,
            boolean looks) {
        this.catalog = catalog;
        this.options = options;
        this.folder = folder;
        this.pictures = pictures;
        this.references = references;
        this.looks = looks;
        this.meant = options.choice().selection().datasetsOf(catalog).stream()
                .map(Dataset::number)
                .collect(Collectors.toUnmodifiableSet());
        folder.files().forEach(file -> states.put(file.part(), new States()));
    }

    void run(ExecutorService workers) throws IOException, InterruptedException {
        readMarks();
        Map<Integer, List<ItemFolder.Source>> byNumber = folder.files().stream()
                .collect(Collectors.groupingBy(
                        file -> file.part().number(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        ItemLimits limits = new ItemLimits(options.choice());
        for (ItemLimits each : Together.run(
                workers,
                byNumber.values().stream()
                        .<Together.Work<ItemLimits>>map(files -> () -> survey(files))
                        .toList())) {
            limits.addAll(each);
        }
        limits.apply();
        int turns = options.asking().form() == AnswerForm.BOTH ? 2 : 1;
        for (Form form : options.target().forms()) {
            form.bounds().check(form, states.values(), turns);
        }
    }

    /** How many items are exported. */
    long chosen() {
        return states.values().stream().mapToLong(States::chosen).sum();
    }

    private void readMarks() throws IOException {
        Path file = options.input().items().resolve(Marks.NAME);
        if (!options.choice().without().isEmpty() && Files.exists(file)) {
            marked = Marks.read(options.input().items()).keys(options.choice().without());
            sources.put(Marks.NAME, Marks.checksum(options.input().items()));
        }
    }

    /** How many options an item has at most. */
    int mostOptions() {
        return mostOptions.get();
    }

    /** What was found out of a file's items. */
    States of(ItemFolder.Source file) {
        return Objects.requireNonNull(states.get(file.part()));
    }

    SortedMap<String, String> sources() {
        return sources;
    }

    Refusals refusals() {
        return refusals;
    }

    /** The files of one dataset: the test items first, as they tell whether it has a part for validation of its own. */
    private ItemLimits survey(List<ItemFolder.Source> files) throws IOException {
        ItemLimits limits = new ItemLimits(options.choice());
        files.sort(Comparator.comparing(ItemFolder.Source::part).reversed());
        boolean hasOwn = false;
        for (ItemFolder.Source file : files) {
            hasOwn |= survey(file, hasOwn, limits);
        }
        return limits;
    }

    private boolean survey(ItemFolder.Source file, boolean hasOwn, ItemLimits limits) throws IOException {
        ExportOptions.Choice choice = options.choice();
        States found = of(file);
        boolean own = false;
        try (EntryReader reader = new EntryReader(file, catalog, true)) {
            for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                own |= read.own() == OwnSplit.VALIDATION;
                Entry entry = read.entry().in(split(read, hasOwn));
                if (!isMeant(entry)) {
                    found.addNone();
                    continue;
                }
                int item = found.size();
                look(entry, found);
                if (!choice.limits().isNone() && found.isChosen(item)) {
                    limits.add(entry, found, item);
                }
            }
            reader.tell(sources);
        }
        return own;
    }

    /** Whole groups are taken out of the training items of a dataset that has no part for validation of its own. */
    private TrainerPart split(EntryReader.Read read, boolean hasOwn) {
        Entry entry = read.entry();
        double share = options.choice().validation();
        if (share == 0) {
            return entry.split();
        }
        if (read.own() == OwnSplit.VALIDATION) {
            return TrainerPart.VALIDATION;
        }
        if (entry.split() != TrainerPart.TRAIN || hasOwn) {
            return entry.split();
        }
        long draw = StableHash.of(
                "validation",
                Long.toString(options.choice().seed()),
                Integer.toString(entry.home().dataset()),
                read.group() == 0 ? entry.image() : Long.toHexString(read.group()));
        return StableHash.unit(draw) < share ? TrainerPart.VALIDATION : TrainerPart.TRAIN;
    }

    private boolean isMeant(Entry entry) {
        ExportOptions.Choice choice = options.choice();
        return meant.contains(entry.home().dataset())
                && (choice.kinds().isEmpty() || choice.kinds().contains(entry.kind()))
                && (choice.splits().isEmpty() || choice.splits().contains(entry.split()));
    }

    private void look(Entry entry, States found) throws IOException {
        int dataset = entry.home().dataset();
        if (options.choice().openOnly()
                && !references.getOrDefault(dataset, References.Source.UNKNOWN).allowsPassingOn()) {
            refusals.count(LICENCE);
            found.addNone();
            return;
        }
        if (marked.contains(entry.key())) {
            refusals.count(MARKED);
            found.addNone();
            return;
        }
        Optional<String> unfit = Traps.ofAll(entry);
        FoundPicture picture = null;
        long bytes = 0;
        if (unfit.isEmpty() && looks) {
            Optional<PictureFinder.Found> there = pictures.find(entry);
            picture = there.isEmpty() ? missing(entry) : look(entry, there.get());
            if (picture == null) {
                found.addNone();
                return;
            }
            bytes = there.get().bytes();
        }
        ExportRow row = new ExportRow(entry, List.of(), picture);
        for (Form form : options.target().forms()) {
            if (unfit.isEmpty()) {
                unfit = fits(form, row, bytes).map(why -> form.facts().word() + ": " + why);
            }
        }
        if (unfit.isPresent()) {
            refusals.add(
                    UNFIT,
                    new Problem(
                            Place.of("item " + entry.key() + " (" + entry.image() + ")"),
                            unfit.get(),
                            "leave such items out with --skip-unfit, or the form"));
            found.addNone();
        } else if (picture == null) {
            take(entry, found, new FoundPicture("", "", "", 0, 0, null), 0);
        } else {
            take(entry, found, picture, bytes);
        }
    }

    private void take(Entry entry, States found, FoundPicture picture, long bytes) {
        mostOptions.accumulateAndGet(entry.options().size(), Math::max);
        States.Name name = new States.Name(
                HexFormat.fromHexDigitsToLong(entry.key().substring(0, KEY)),
                entry.key().substring(KEY));
        found.add(name, entry.kind(), entry.split(), picture, bytes);
        if (picture.lying().equals(CONVERTED)) {
            found.convert(found.size() - 1);
        }
    }

    private static Optional<String> fits(Form form, ExportRow row, long bytes) {
        Optional<String> mark = form.facts().needs().placeholder() ? Traps.placeholder(row.entry()) : Optional.empty();
        return mark.or(() -> form.unfit(row)).or(() -> form.bounds().unfit(bytes));
    }

    private @Nullable FoundPicture missing(Entry entry) {
        refusals.add(
                MISSING,
                new Problem(
                        Place.of(entry.image()),
                        "the picture is not below "
                                + options.input().downloads().root(),
                        "name the folder of the downloads with --images, or one of them with --at"));
        return null;
    }

    private @Nullable FoundPicture look(Entry entry, PictureFinder.Found there) {
        try (InputStream in = there.open()) {
            Look look = Look.at(in, entry.image());
            ExportOptions.Unread unread = options.target().unread();
            if (unread.converts(look)) {
                return converted(look, Objects.requireNonNull(unread.conversion()));
            }
            if (!look.conversion().isEmpty() && !unread.kept()) {
                refusals.count("picture to be converted first: " + look.conversion());
                return null;
            }
            return new FoundPicture(
                    "", look.ending(), "", look.size().width(), look.size().height(), null);
        } catch (IOException e) {
            refusals.add(
                    UNREADABLE,
                    new Problem(
                            Place.of(entry.image()),
                            e instanceof DataException data ? data.problem().what() : String.valueOf(e.getMessage()),
                            "get the picture again"));
            return null;
        }
    }

    /** As what a picture is written that is converted. */
    private static FoundPicture converted(Look look, Conversion conversion) {
        Size size = conversion.sizeOf(look.size());
        return new FoundPicture(
                "", look.ending().equals("jpg") ? "jpg" : "png", CONVERTED, size.width(), size.height(), null);
    }

    /** A picture whose header was right, and which can't be read to its end. */
    void unreadable(Entry entry, String what, String remedy) {
        refusals.add(UNREADABLE, new Problem(Place.of(entry.image()), what, remedy));
    }
}
