package org.medmat.output;

import java.util.List;
import java.util.SortedMap;

/**
 * What was found out of the pictures of items. Holds no times and no paths of this machine.
 *
 * @param version of the program
 * @param settings how they were looked at
 * @param source the SHA-256 of each file of items and origins that was read, by its name
 * @param files by path
 */
public record GalleryManifest(
        String version,
        SortedMap<String, String> settings,
        SortedMap<String, String> source,
        List<Manifest.File> files) {

    /** The folder below a build's in which it lies with its files. */
    public static final String FOLDER = "medmat-pictures";

    /** The name of the manifest's file. */
    public static final String NAME = "medmat-pictures.json";
}
