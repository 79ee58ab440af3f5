package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.medmat.tree.FileList;

/** Pairs images and masks that have no names in common: the n-th of one folder with the n-th of the other. */
final class FolderOrder {

    /** Numbers in names count as numbers: 10 comes after 9. */
    private static final Comparator<String> NATURAL =
            Comparator.comparing(FolderOrder::padded).thenComparing(Comparator.naturalOrder());

    private final FileList files;
    private final Map<String, List<Integer>> byPattern = new HashMap<>();
    private @Nullable Map<String, List<Integer>> byFolder;

    FolderOrder(FileList files) {
        this.files = files;
    }

    /** The mask of an image; none where the folders hold different numbers of files. */
    OptionalInt partner(int image, ImagePattern masks, NamedFields row) {
        String path = files.path(image);
        List<Integer> images =
                matching(path.substring(0, path.lastIndexOf('/') + 1) + ImagePattern.STAR + ending(path));
        for (String filled : masks.fill(row)) {
            List<Integer> partners = matching(filled);
            if (!partners.isEmpty()) {
                return partners.size() == images.size()
                        ? OptionalInt.of(partners.get(images.indexOf(image)))
                        : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private List<Integer> matching(String filled) {
        return byPattern.computeIfAbsent(filled, pattern -> {
            List<String> parts = ImageFinder.parts(pattern);
            List<String> folders = parts.subList(0, parts.size() - 1);
            String name = parts.get(parts.size() - 1);
            List<Integer> found = new ArrayList<>();
            for (Map.Entry<String, List<Integer>> folder : byFolder().entrySet()) {
                List<String> path = folder.getKey().isEmpty()
                        ? List.of()
                        : List.of(folder.getKey().split("/"));
                if (Glob.matches(folders, 0, path, 0)) {
                    folder.getValue().stream()
                            .filter(file -> Glob.matchesName(name, files.name(file)))
                            .forEach(found::add);
                }
            }
            found.sort(Comparator.comparing(files::path, NATURAL));
            return found;
        });
    }

    private Map<String, List<Integer>> byFolder() {
        if (byFolder == null) {
            byFolder = new LinkedHashMap<>();
            for (int file = 0; file < files.size(); file++) {
                byFolder.computeIfAbsent(folder(files.path(file)), added -> new ArrayList<>())
                        .add(file);
            }
        }
        return byFolder;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    }

    private static String padded(String name) {
        StringBuilder padded = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = at;
            while (end < name.length() && Character.isDigit(name.charAt(end))) {
                end++;
            }
            if (end > at) {
                padded.append("0".repeat(Math.max(0, 20 - (end - at)))).append(name, at, end);
                at = end;
            } else {
                padded.append(name.charAt(at++));
            }
        }
        return padded.toString();
    }
}
