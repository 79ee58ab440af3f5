package org.medmat.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folders that hold images, level by level below the download. */
final class Folders {

    /** @param parts the names on the way to it */
    record Folder(List<String> parts, int images) {}

    private final List<Folder> folders;

    private Folders(List<Folder> folders) {
        this.folders = List.copyOf(folders);
    }

    static Folders of(DraftImages pictures) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        pictures.stream().forEach(image -> {
            String path = pictures.path(image);
            counts.merge(path.substring(0, Math.max(0, path.lastIndexOf('/'))), 1, Integer::sum);
        });
        List<Folder> folders = new ArrayList<>();
        counts.forEach((path, images) ->
                folders.add(new Folder(path.isEmpty() ? List.of() : List.of(path.split("/")), images)));
        return new Folders(folders);
    }

    int levels() {
        return folders.stream().mapToInt(folder -> folder.parts().size()).max().orElse(0);
    }

    /** Those that are at least so deep. */
    Folders reaching(int level) {
        return new Folders(
                folders.stream().filter(folder -> folder.parts().size() > level).toList());
    }

    boolean areAllAsDeep() {
        return folders.stream()
                        .mapToInt(folder -> folder.parts().size())
                        .distinct()
                        .count()
                <= 1;
    }

    int images() {
        return folders.stream().mapToInt(Folder::images).sum();
    }

    /** The names of a level, with how many images lie below each. */
    SortedMap<String, Integer> names(int level) {
        SortedMap<String, Integer> names = new TreeMap<>();
        for (Folder folder : folders) {
            if (folder.parts().size() > level) {
                names.merge(folder.parts().get(level), folder.images(), Integer::sum);
            }
        }
        return names;
    }
}
