package org.medmat.road;

import org.medmat.adapter.Scan;
import org.medmat.catalog.Dataset;
import org.medmat.question.Asked;
import org.medmat.question.SampledItems;
import org.medmat.sample.Samples;
import org.medmat.split.Split;
import org.medmat.tree.FileTree;
import org.medmat.tree.Stamp;

/**
 * A dataset ready to be written.
 *
 * @param asked its samples, on their sides
 */
record Prepared(Dataset dataset, Download download, Scan scan, Asked asked, SampledItems items, LabelCounts labels) {

    /**
     * The tree that was read.
     *
     * @param description of the tree, for people
     * @param files how many files it has
     * @param fingerprint of their names and sizes
     * @param stamp by which the download is known again
     */
    record Download(String description, long files, String fingerprint, Stamp stamp) {

        static Download of(FileTree tree) {
            return new Download(
                    tree.description(), tree.files().size(), tree.files().fingerprint(), tree.stamp());
        }
    }

    Samples samples() {
        return scan.samples();
    }

    Split split() {
        return asked.split();
    }
}
