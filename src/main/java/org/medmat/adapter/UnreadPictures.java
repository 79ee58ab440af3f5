package org.medmat.adapter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.tree.FileList;

/** Finds folders with pictures of which an adapter read none: perhaps a class whose folder is called otherwise. */
final class UnreadPictures {

    /** Fewer are an example or an overview, and no class. */
    private static final int FEW = 5;

    private static final int NAMED = 3;
    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "bmp", "tif", "tiff", "gif", "dcm", "dicom", "pgm", "ppm", "webp");

    private final FileList files;
    private final BitSet seen;
    private final List<PathPattern> unused;

    /** @param seen files that somebody looked at, or a row asked for */
    UnreadPictures(FileList files, BitSet seen, List<PathPattern> unused) {
        this.files = files;
        this.seen = seen;
        this.unused = unused;
    }

    Optional<Problem> problem() {
        SortedMap<String, Integer> unread = unread();
        int pictures = unread.values().stream().mapToInt(Integer::intValue).sum();
        if (pictures < FEW) {
            return Optional.empty();
        }
        List<String> folders = new ArrayList<>(unread.keySet());
        String named = String.join(", ", folders.subList(0, Math.min(NAMED, folders.size())));
        String more = folders.size() > NAMED ? " and " + (folders.size() - NAMED) + " more" : "";
        return Optional.of(new Problem(
                Place.of(folders.get(0)),
                "no pattern reads the " + pictures + " pictures in " + named + more,
                "if they belong to the dataset, its adapter lacks them; else name them in `unused`"));
    }

    /** The highest folders in which nothing is read, with how many pictures each holds. */
    private SortedMap<String, Integer> unread() {
        SortedMap<String, Integer> pictures = new TreeMap<>();
        Set<String> read = new HashSet<>();
        for (int file = 0; file < files.size(); file++) {
            String folder = files.folder(file);
            if (seen.get(file)) {
                for (String above = folder; read.add(above) && !above.isEmpty(); ) {
                    above = above(above);
                }
            } else if (isPicture(files.name(file)) && !isUnused(files.path(file))) {
                pictures.merge(folder, 1, Integer::sum);
            }
        }
        SortedMap<String, Integer> highest = new TreeMap<>();
        pictures.forEach((folder, count) -> {
            if (!read.contains(folder)) {
                String top = folder;
                while (!top.isEmpty() && !read.contains(above(top))) {
                    top = above(top);
                }
                highest.merge(top.isEmpty() ? "." : top, count, Integer::sum);
            }
        });
        return highest;
    }

    private static String above(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }

    private static boolean isPicture(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private boolean isUnused(String path) {
        return unused.stream().anyMatch(pattern -> pattern.match(path) != null);
    }
}
