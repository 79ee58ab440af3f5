package org.medmat.output;

import java.util.List;
import java.util.SortedMap;
import org.medmat.problem.Problem;

/**
 * From what the files of an output folder were made, so that a later build knows which of them stand. Holds times and paths of this
 * machine, which the manifest must not.
 *
 * @param manifest the SHA-256 of the manifest that it belongs to; with any other it says nothing
 * @param program the code that wrote it; to any other it says nothing
 * @param subsets by number
 */
public record Ledger(String manifest, String program, List<Subset> subsets) {

    /** The name of the ledger's file. */
    public static final String NAME = ".medmat-inputs.json";

    /**
     * A subset all of whose files were made in one build.
     *
     * @param catalog the fingerprint of its part of the catalog
     * @param inputs by number of the dataset
     * @param outputs its files and those of its datasets, by path, with the time of each in nanoseconds
     */
    public record Subset(int number, String catalog, List<Input> inputs, SortedMap<String, Long> outputs) {}

    /**
     * A dataset as it was read.
     *
     * @param stamp by which its download is known again
     * @param content what its files held, as a checksum; empty where nobody asked
     * @param problems that a user was told of
     */
    public record Input(int dataset, String stamp, String content, List<Problem> problems) {}
}
