package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.medmat.problem.Place;

/** Compares a subset's file, item by item, with the files of its datasets, of which it must be the union. */
final class Union {

    /**
     * A dataset's file, read before.
     *
     * @param items what was in it
     */
    record Part(Path file, ItemTable items) {}

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private final Path file;
    private final SortedMap<Integer, Part> parts;
    private final Findings findings;
    private int dataset;
    private int last = -1;

    /** @param parts by number of the dataset */
    Union(Path file, SortedMap<Integer, Part> parts, Findings findings) {
        this.file = file;
        this.parts = parts;
        this.findings = findings;
    }

    void take(WrittenItem item) {
        if (!NUMBER.matcher(item.dataNo()).matches()) {
            return;
        }
        int number = Integer.parseInt(item.dataNo());
        if (number != dataset) {
            if (number < dataset) {
                findings.add(
                        Rule.UNION, item, "an item of dataset " + number + " stands after those of dataset " + dataset);
            }
            dataset = number;
            last = -1;
        }
        Part part = parts.get(number);
        // Without its dataset's file there is nothing to compare an item with.
        if (part != null) {
            compare(item, part);
        }
    }

    private void compare(WrittenItem item, Part part) {
        int at = part.items().take(item.image());
        if (at < 0) {
            findings.add(Rule.UNION, item, "no such item in " + part.file());
            return;
        }
        if (!part.items().sameContent(at, item)) {
            findings.add(Rule.UNION, item, "it is not the same as item " + (at + 1) + " of " + part.file());
        }
        if (at < last) {
            findings.add(Rule.UNION, item, "it stands after items that follow it in " + part.file());
        }
        last = at;
    }

    /** At the end of the subset's file. */
    void finish() {
        parts.values().stream()
                .filter(part -> part.items().countTaken() < part.items().size())
                .forEach(this::findMissing);
    }

    /** Only now it is known which items are missing, and nothing but their numbers was kept: the file is read again. */
    private void findMissing(Part part) {
        try (ItemReader reader = ItemReader.open(part.file())) {
            for (int at = 0; at < part.items().size(); at++) {
                WrittenItem item = reader.next();
                if (item != null && !part.items().isTaken(at)) {
                    missing(item);
                }
            }
        } catch (IOException e) {
            findings.add(
                    Rule.PRESENT,
                    Place.of(part.file().toString()),
                    "can't be read: " + e.getMessage(),
                    "see to the disk");
        }
    }

    /** An item of a dataset's file that the subset's file lacks. */
    private void missing(WrittenItem item) {
        findings.add(Rule.UNION, item, "it is missing in " + file);
    }
}
