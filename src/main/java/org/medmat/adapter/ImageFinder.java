package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;
import org.medmat.tree.FileList;
import org.medmat.tree.PathFinder;
import org.medmat.tree.PathFinder.Found;
import org.medmat.tree.Spelling;

/** Finds the file that a filled {@link ImagePattern} means: spelt so, else composed, else but for case; of several the one nearest to the root. */
final class ImageFinder {

    private final FileList files;
    private final PathFinder paths;

    ImageFinder(FileList files) {
        this.files = files;
        this.paths = new PathFinder(files);
    }

    @Nullable
    Found find(List<ImagePattern> patterns, Fields fields) {
        for (ImagePattern pattern : patterns) {
            for (String path : pattern.fill(fields)) {
                Found found = find(path);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Found find(String filled) {
        boolean anywhere = filled.indexOf(ImagePattern.FOLDERS) == 0;
        String tail = anywhere ? filled.substring(1) : filled;
        if (tail.isEmpty() || tail.endsWith("/")) {
            return null;
        }
        boolean literal = tail.indexOf(ImagePattern.STAR) < 0 && tail.indexOf(ImagePattern.FOLDERS) < 0;
        int slash = tail.indexOf('/');
        if (literal && !anywhere) {
            return paths.at(tail);
        }
        if (literal && slash > 0) {
            return below(tail, slash);
        }
        int nameBegins = Math.max(tail.lastIndexOf('/'), tail.lastIndexOf(ImagePattern.FOLDERS)) + 1;
        return byName(filled, tail.substring(nameBegins));
    }

    /** A path of several parts anywhere: only folders that hold a folder of the first part's name need to be tried. */
    private @Nullable Found below(String tail, int slash) {
        Found best = null;
        for (String folder : paths.foldersHolding(tail.substring(0, slash))) {
            Found found = paths.at(folder + tail);
            if (found != null && (best == null || found.spelling().compareTo(best.spelling()) < 0)) {
                best = found;
            }
        }
        return best;
    }

    private @Nullable Found byName(String filled, String name) {
        FileList.Named named = files.named(name);
        for (Spelling spelling : Spelling.values()) {
            if (spelling.compareTo(named.spelling()) >= 0) {
                int best = nearest(named.files(), parts(filled, spelling), spelling);
                if (best >= 0) {
                    return new Found(best, spelling);
                }
            }
        }
        return null;
    }

    private int nearest(int[] candidates, List<String> pattern, Spelling spelling) {
        int best = -1;
        for (int file : candidates) {
            if ((best < 0 || files.depth(file) < files.depth(best))
                    && Glob.matches(
                            pattern,
                            0,
                            Arrays.asList(bend(files.path(file), spelling).split("/")),
                            0)) {
                best = file;
            }
        }
        return best;
    }

    private static List<String> parts(String filled, Spelling spelling) {
        return parts(filled).stream().map(part -> bend(part, spelling)).toList();
    }

    /** A mark for any folders has no slash behind it: it becomes a part of its own. */
    static List<String> parts(String filled) {
        String mark = String.valueOf(ImagePattern.FOLDERS);
        List<String> parts = new ArrayList<>();
        for (String part : filled.split("/")) {
            String rest = part;
            while (rest.startsWith(mark)) {
                parts.add(mark);
                rest = rest.substring(1);
            }
            parts.add(rest);
        }
        return parts;
    }

    private static String bend(String text, Spelling spelling) {
        return switch (spelling) {
            case EXACT -> text;
            case COMPOSED -> Fold.nfc(text);
            case CASE -> Fold.ignoringCase(text);
        };
    }
}
