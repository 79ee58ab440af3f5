package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.medmat.item.ItemReader;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;
import org.medmat.problem.Place;

/**
 * Compares a subset's file, item by item, with the files of its datasets, of which it must be the union, but for
 * pictures that several of them hold.
 */
final class Union {

    /**
     * A dataset's file, read before.
     *
     * @param items what was in it
     */
    record Part(Path file, ItemTable items, OriginTable origins) {}

    private final Path file;
    private final Side side;
    private final SortedMap<Integer, Part> parts;
    private final SharedPictures pictures;
    private final Findings findings;
    private int dataset;
    private int last = -1;

    /**
     * @param parts by number of the dataset
     * @param pictures what may be missing
     */
    Union(Path file, Side side, SortedMap<Integer, Part> parts, SharedPictures pictures, Findings findings) {
        this.file = file;
        this.side = side;
        this.parts = parts;
        this.pictures = pictures;
        this.findings = findings;
    }

    /**
     * Gives the item's place in its dataset's file, or -1.
     *
     * @param target see {@link AllowedQuestions#targetOf}
     */
    int take(WrittenItem item, int target) {
        int number = item.dataset();
        if (number == 0) {
            return -1;
        }
        if (number != dataset) {
            if (number < dataset) {
                findings.add(
                        CheckRule.UNION,
                        item,
                        "an item of dataset " + number + " stands after those of dataset " + dataset);
            }
            dataset = number;
            last = -1;
        }
        Part part = parts.get(number);
        // Without its dataset's file there is nothing to compare an item with.
        return part == null ? -1 : compare(item, target, part);
    }

    private int compare(WrittenItem item, int target, Part part) {
        int at = part.items().take(item.image(), target);
        if (at < 0) {
            findings.add(CheckRule.UNION, item, "no such item in " + part.file());
            return -1;
        }
        if (!part.items().sameContent(at, item)) {
            findings.add(CheckRule.UNION, item, "it is not the same as item " + (at + 1) + " of " + part.file());
        }
        if (at < last) {
            findings.add(CheckRule.UNION, item, "it stands after items that follow it in " + part.file());
        }
        last = at;
        return at;
    }

    /** At the end of the subset's files: of both, for a picture may be missing here because it stands there. */
    void finish() {
        parts.forEach((number, part) -> {
            if (part.items().countTaken() < part.items().size()) {
                findMissing(number, part);
            }
        });
    }

    /** Only now it is known which items are missing, and nothing but their numbers was kept: the file is read again. */
    private void findMissing(int number, Part part) {
        try (ItemReader reader = ItemReader.open(part.file())) {
            for (int at = 0; at < part.items().size(); at++) {
                WrittenItem item = reader.next();
                if (item != null
                        && !part.items().isTaken(at)
                        && !pictures.leftOut(item, number, side, part.origins().shared(at))) {
                    findings.add(CheckRule.UNION, item, "it is missing in " + file);
                }
            }
        } catch (IOException e) {
            findings.add(
                    CheckRule.PRESENT,
                    Place.of(part.file().toString()),
                    "can't be read: " + e.getMessage(),
                    "see to the disk");
        }
    }
}
