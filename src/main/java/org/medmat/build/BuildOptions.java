package org.medmat.build;

import java.nio.file.Path;
import org.medmat.catalog.Selection;
import org.medmat.tree.Downloads;

/**
 * What a build is asked for.
 *
 * @param downloads where the datasets lie
 * @param out where the files are written
 * @param selection what is built of them
 * @param seed of all random choices
 * @param jobs how many threads work
 * @param strict whether anything missing fails the build
 * @param imagePrefix what stands before the images' paths, ending in a slash
 * @param maxOptions how many options a question has at most
 * @param dryRun whether nothing is written
 * @param rebuild whether everything is made anew, also what stands from the build before
 */
public record BuildOptions(
        Downloads downloads,
        Path out,
        Selection selection,
        long seed,
        int jobs,
        boolean strict,
        String imagePrefix,
        int maxOptions,
        boolean dryRun,
        boolean rebuild) {}
