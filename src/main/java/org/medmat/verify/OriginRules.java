package org.medmat.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;
import org.medmat.problem.Place;

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
     * @param kinds the kind of each item's question, empty where nobody may ask so; none where there is only one
     * @param train what was read of the other side, if this is the side to test with
     */
    OriginTable check(ListedFile items, List<String> kinds, @Nullable OriginTable train) {
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
                add(file, origin, "another item has its key " + origin.key());
            }
            check(file, origin, part.side());
            checkKind(file, origin, kinds);
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

    private void check(ListedFile file, WrittenOrigin origin, Side side) {
        if (origin.subset() != subset) {
            add(file, origin, "its subset is " + origin.subset() + ", not " + subset);
        }
        OwnSplit own = origin.placing().own();
        if (own != null && own.side() == Side.TEST && side == Side.TRAIN) {
            add(file, origin, "the dataset itself calls it " + own.word() + ", but it is for training");
        }
    }

    private void checkKind(ListedFile file, WrittenOrigin origin, List<String> kinds) {
        String asked = origin.number() > kinds.size() ? "" : kinds.get((int) origin.number() - 1);
        if (!asked.isEmpty() && !asked.equals(origin.kind())) {
            add(file, origin, "its kind is \"" + origin.kind() + "\", but its item asks \"" + asked + "\"");
        }
    }

    private void add(ListedFile file, WrittenOrigin origin, String what) {
        findings.add(
                CheckRule.ORIGINS,
                Place.of(file.path().toString()),
                "origin " + origin.number() + ": " + what,
                "build again");
    }
}
