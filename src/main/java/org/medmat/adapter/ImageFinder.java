package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;
import org.medmat.tree.FileList;
import org.medmat.tree.PathFinder;
import org.medmat.tree.Spelling;

/**
 * Finds the file that a filled {@link ImagePattern} means: spelt so, else composed, else but for case; of several the one nearest to the root.
 * Files that are equally near are one only if they are copies of each other.
 */
final class ImageFinder {

    private final FileList files;
    private final PathFinder paths;
    private final Copies copies;
    /** Folders by their own name, for names of files with a star. */
    private @Nullable Map<String, List<Folder>> foldersByName;

    private record Folder(List<String> parts, List<Integer> files) {}

    /** What a pattern means. */
    sealed interface Found {

        /** @param above how many folders above the file are none of the pattern's own */
        record One(int file, int above, Spelling spelling) implements Found {}

        /** Two files that fit equally well and are not the same. */
        record Ambiguous(int one, int other) implements Found {}
    }

    ImageFinder(FileList files, Copies copies) {
        this.files = files;
        this.paths = new PathFinder(files);
        this.copies = copies;
    }

    @Nullable
    Found find(List<ImagePattern> patterns, NamedFields fields) {
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
            PathFinder.Found found = paths.at(tail);
            return found == null ? null : new Found.One(found.file(), 0, found.spelling());
        }
        if (literal && slash > 0) {
            return below(tail, slash);
        }
        String name = tail.substring(Math.max(tail.lastIndexOf('/'), tail.lastIndexOf(ImagePattern.FOLDERS)) + 1);
        return name.indexOf(ImagePattern.STAR) >= 0 ? byFolder(filled) : byName(filled, name);
    }

    /** A path of several parts anywhere: only folders that hold a folder of the first part's name need to be tried. */
    private @Nullable Found below(String tail, int slash) {
        List<Integer> found = new ArrayList<>();
        Spelling best = Spelling.CASE;
        for (String folder : paths.foldersHolding(tail.substring(0, slash))) {
            PathFinder.Found one = paths.at(folder + tail);
            if (one != null && one.spelling().compareTo(best) <= 0) {
                if (one.spelling() != best) {
                    found.clear();
                }
                best = one.spelling();
                found.add(one.file());
            }
        }
        int parts = (int) tail.chars().filter(c -> c == '/').count();
        return nearest(found, file -> files.depth(file) - parts, best);
    }

    private @Nullable Found byName(String filled, String name) {
        FileList.Named named = files.named(name);
        for (Spelling spelling : Spelling.values()) {
            if (spelling.compareTo(named.spelling()) >= 0) {
                Found found = fitting(IntStream.of(named.files()).boxed().toList(), filled, spelling);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A star in the name itself: the one file that fits. */
    private @Nullable Found byFolder(String filled) {
        List<String> pattern = parts(filled);
        List<String> wanted = pattern.subList(0, pattern.size() - 1);
        List<Integer> all = new ArrayList<>();
        for (Folder folder : foldersLike(wanted)) {
            if (Glob.matches(wanted, 0, folder.parts(), 0)) {
                all.addAll(folder.files());
            }
        }
        all.sort(Comparator.naturalOrder());
        return fitting(all, filled, Spelling.EXACT);
    }

    /** Those that may fit: where the last part is plain text, folders of that name. */
    private Collection<Folder> foldersLike(List<String> wanted) {
        String last = wanted.isEmpty() ? "" : wanted.get(wanted.size() - 1);
        boolean plain = last.indexOf(ImagePattern.STAR) < 0 && last.indexOf(ImagePattern.FOLDERS) < 0;
        return plain ? folders().getOrDefault(last, List.of()) : allFolders();
    }

    private List<Folder> allFolders() {
        return folders().values().stream().flatMap(List::stream).toList();
    }

    private Map<String, List<Folder>> folders() {
        if (foldersByName == null) {
            Map<String, List<Integer>> byPath = new HashMap<>();
            for (int file = 0; file < files.size(); file++) {
                byPath.computeIfAbsent(files.folder(file), added -> new ArrayList<>())
                        .add(file);
            }
            Map<String, List<Folder>> named = new HashMap<>();
            byPath.forEach((path, inIt) -> named.computeIfAbsent(
                            path.substring(path.lastIndexOf('/') + 1), added -> new ArrayList<>())
                    .add(new Folder(parts(path), inIt)));
            foldersByName = named;
        }
        return foldersByName;
    }

    private @Nullable Found fitting(List<Integer> candidates, String filled, Spelling spelling) {
        List<String> pattern =
                parts(filled).stream().map(part -> spelt(part, spelling)).toList();
        List<Integer> fitting = candidates.stream()
                .filter(file -> Glob.matches(pattern, 0, parts(file, spelling), 0))
                .toList();
        return nearest(fitting, file -> Glob.above(pattern, parts(file, spelling)), spelling);
    }

    /** How many folders above a file are none of the pattern's own. */
    @FunctionalInterface
    private interface Above {
        int of(int file);
    }

    private @Nullable Found nearest(List<Integer> fitting, Above above, Spelling spelling) {
        int best = -1;
        int other = -1;
        for (int file : fitting) {
            if (best < 0 || files.depth(file) < files.depth(best)) {
                best = file;
                other = -1;
            } else if (files.depth(file) == files.depth(best) && !copies.areCopies(best, file)) {
                other = file;
            }
        }
        if (best < 0) {
            return null;
        }
        return other < 0 ? new Found.One(best, above.of(best), spelling) : new Found.Ambiguous(best, other);
    }

    private List<String> parts(int file, Spelling spelling) {
        return Arrays.asList(spelt(files.path(file), spelling).split("/"));
    }

    /** A mark for any folders has no slash behind it: it becomes a part of its own. */
    static List<String> parts(String filled) {
        String mark = String.valueOf(ImagePattern.FOLDERS);
        List<String> parts = new ArrayList<>();
        for (String part : filled.isEmpty() ? new String[0] : filled.split("/")) {
            String rest = part;
            while (rest.startsWith(mark)) {
                parts.add(mark);
                rest = rest.substring(1);
            }
            parts.add(rest);
        }
        return parts;
    }

    private static String spelt(String text, Spelling spelling) {
        return switch (spelling) {
            case EXACT -> text;
            case COMPOSED -> Fold.nfc(text);
            case CASE -> Fold.ignoringCase(text);
        };
    }
}
