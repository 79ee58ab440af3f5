package org.medmat.output;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was exported, from what, and how. Holds no times and no paths of this machine.
 *
 * @param settings how, by the names of the command's options
 * @param source the SHA-256 of each file of items and origins that was read, by its name
 * @param splits how many items each part has that a trainer tells apart
 * @param subsets how many items each subset has, by its number
 * @param leftOut how many items were left out, by reason
 * @param pictures how many pictures were written or linked beside the files
 * @param files by path
 */
public record ExportManifest(
        String version,
        SortedMap<String, String> settings,
        SortedMap<String, String> source,
        Map<String, Long> splits,
        SortedMap<Integer, Long> subsets,
        SortedMap<String, Long> leftOut,
        long pictures,
        List<Manifest.File> files) {

    /** The name of the manifest's file. */
    public static final String NAME = "medmat-export.json";
}
