package org.medmat.build;

import java.util.Map;
import org.medmat.adapter.Scan;
import org.medmat.catalog.Dataset;
import org.medmat.question.Questioner;
import org.medmat.split.Split;
import org.medmat.tree.Stamp;

/**
 * A dataset ready to be written.
 *
 * @param folder where its images are said to lie: its folder's name
 * @param tree the tree, for people
 * @param files how many files its tree has
 * @param fingerprint of the tree
 * @param stamp by which the download is known again
 * @param labels samples by label, in the order of the subset's list
 */
record Prepared(
        Dataset dataset,
        String folder,
        String tree,
        long files,
        String fingerprint,
        Stamp stamp,
        Scan scan,
        Split split,
        Questioner questioner,
        Map<String, Long> labels) {}
