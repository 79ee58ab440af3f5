package org.medmat.road;

import java.nio.file.Path;

/**
 * What is written, and where.
 *
 * @param out the output folder
 * @param imagePrefix what stands before the images' paths, ending in a slash
 */
public record Target(Path out, String imagePrefix) {}
