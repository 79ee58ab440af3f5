package org.medmat.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.Entry;
import org.medmat.finished.EntryReader;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;
import org.medmat.output.Manifest;
import org.medmat.random.LongSet;
import org.medmat.random.StableHash;

/**
 * Counts the items of a dataset, those of training first. Keeps some thirty bytes for each of its pictures, groups and patients until all are
 * read. For one thread.
 */
final class DatasetTally {

    private final Entry.Home home;
    private final Sides.Count items = new Sides.Count();
    private final Names pictures = new Names();
    private final Names groups = new Names();
    private final Names patients = new Names();

    /** What has names, a side. */
    private static final class Names {
        private final LongSet train = new LongSet();
        private final LongSet test = new LongSet();
        private long both;

        void add(long name, Side side) {
            if (side == Side.TRAIN) {
                train.add(name);
            } else if (test.add(name) && train.contains(name)) {
                both++;
            }
        }

        Sides sides() {
            return new Sides(train.size(), test.size());
        }
    }

    /** What is left of it when all is read. */
    record Counted(Entry.Home home, Sides items, Sides pictures, Sides groups, Sides patients, long onBothSides) {

        /** With what stands of the same dataset in another's file, where it should not. */
        Counted plus(Counted other) {
            return new Counted(
                    home,
                    items.plus(other.items),
                    pictures.plus(other.pictures),
                    groups.plus(other.groups),
                    patients.plus(other.patients),
                    onBothSides + other.onBothSides);
        }

        Figures.OfDataset figures(Manifest.@Nullable Dataset built, List<BlindGuess> blind) {
            boolean knowsGroups = groups.total() > 0;
            return new Figures.OfDataset(
                    home.dataset(),
                    home.name(),
                    home.source(),
                    home.licence(),
                    home.subset(),
                    items,
                    pictures,
                    knowsGroups ? groups : null,
                    patients.total() > 0 ? patients : null,
                    knowsGroups ? (Long) onBothSides : null,
                    built,
                    blind);
        }
    }

    /** A dataset of which the manifest knows and no item tells. */
    static Counted none(Entry.Home home) {
        return new DatasetTally(home).counted();
    }

    DatasetTally(Entry.Home home) {
        this.home = home;
    }

    void add(EntryReader.Read read, Side side) {
        items.add(side);
        pictures.add(StableHash.of("picture", read.entry().image()), side);
        WrittenOrigin origin = read.origin();
        if (origin != null) {
            groups.add(read.group(), side);
            if (!origin.placing().patient().isEmpty()) {
                patients.add(StableHash.of("patient", origin.placing().patient()), side);
            }
        }
    }

    Counted counted() {
        return new Counted(home, items.sides(), pictures.sides(), groups.sides(), patients.sides(), groups.both);
    }
}
