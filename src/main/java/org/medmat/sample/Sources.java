package org.medmat.sample;

import org.medmat.item.Evidence;

/**
 * Where samples got their labels from.
 *
 * @param words the dataset's words for the labels
 * @param files the label files, or the patterns that matched
 * @param rows the row in the label file
 */
public record Sources(Column<Words> words, Column<String> files, PackedNumbers rows) {

    /** What a dataset says, and the words of the catalog that mapped it. */
    public record Words(String raw, String rule) {}

    Evidence of(int sample) {
        Words said = words.get(sample);
        return new Evidence(said.raw(), said.rule(), files.get(sample), rows.get(sample));
    }
}
