package org.medmat.verify;

import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;
import org.medmat.output.Manifest;
import org.medmat.problem.Place;
import org.medmat.split.SplitRule;

/** What must hold of the origins of a dataset's items. */
final class OriginRules {

    private final Listing listing;
    private final int subset;
    private final Findings findings;

    OriginRules(Listing listing, int subset, Findings findings) {
        this.listing = listing;
        this.subset = subset;
        this.findings = findings;
    }

    /**
     * Reads a file of origins.
     *
     * @param items the file of the items
     * @param train what was read of the other side, if this is the side to test with
     */
    OriginTable check(ListedFile items, @Nullable OriginTable train) {
        Part part = items.name();
        ListedFile file = listing.origins(part);
        if (file == null) {
            findings.add(
                    CheckRule.ORIGINS,
                    Place.of(items.path().toString()),
                    "the manifest names no origins of its items, " + part.originsPath(),
                    "build again");
            return OriginTable.NONE;
        }
        OriginTable table = new OriginTable();
        file.checkOrigins(findings, origin -> {
            if (!table.add(origin)) {
                add(file, origin.number(), "another item has its key " + origin.key());
            }
            check(file, origin, part);
            if (train != null
                    && origin.placing().own() == null
                    && train.hasGroup(origin.placing().group())) {
                findings.add(
                        CheckRule.SIDES,
                        Place.of(file.path().toString()),
                        "origin " + origin.number() + ": its group "
                                + origin.placing().group() + " is on the side to train with too",
                        "build again");
            }
        });
        if (table.count() != items.listed().items()) {
            findings.add(
                    CheckRule.ORIGINS,
                    Place.of(file.path().toString()),
                    "holds " + table.count() + " origins of " + items.listed().items() + " items",
                    "build again");
        }
        return table;
    }

    private void check(ListedFile file, WrittenOrigin origin, Part part) {
        if (origin.subset() != subset) {
            add(file, origin.number(), "its subset is " + origin.subset() + ", not " + subset);
        }
        OwnSplit own = origin.placing().own();
        if (own != null && own.side() == Side.TEST && part.side() == Side.TRAIN) {
            add(file, origin.number(), "the dataset itself calls it " + own.word() + ", but it is for training");
        }
        if (listing.judging().subsets().contains(subset) && !listing.isMixture()) {
            checkSide(file, origin, part);
        }
    }

    /** What the manifest says of a dataset's split its origins say too. */
    private void checkSide(ListedFile file, WrittenOrigin origin, Part part) {
        Manifest.Dataset dataset = listing.datasets().get(part.number());
        String why = origin.placing().why();
        if (dataset == null || !why.equals(dataset.split().rule()) || !OriginTable.RULES.contains(why)) {
            add(file, origin.number(), "the manifest does not say of its dataset that it is split so: " + why);
        }
        OwnSplit own = origin.placing().own();
        if (why.equals(SplitRule.OWN.words()) && part.side() == Side.TEST && (own == null || own.side() != Side.TEST)) {
            findings.add(
                    CheckRule.DRAWN_SIDE,
                    Place.of(file.path().toString()),
                    "origin " + origin.number() + ": the dataset itself does not test with it",
                    "build again");
        }
    }

    /** @param asked what an item asks; empty where nobody may ask so */
    void checkKind(Part part, long number, String asked, String kind) {
        ListedFile file = listing.origins(part);
        if (file != null && !asked.isEmpty() && !asked.equals(kind)) {
            add(file, number, "its kind is \"" + kind + "\", but its item asks \"" + asked + "\"");
        }
    }

    private void add(ListedFile file, long origin, String what) {
        findings.add(
                CheckRule.ORIGINS, Place.of(file.path().toString()), "origin " + origin + ": " + what, "build again");
    }
}
