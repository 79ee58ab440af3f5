package org.medmat.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Part;
import org.medmat.output.ExportManifest;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;

/**
 * The files of items that a model may have been asked from, by their checksums: where an export's manifest lies beside predictions, it tells
 * of which files the export was made.
 *
 * @param checksums by the file's name
 */
record OriginalFiles(SortedMap<String, String> checksums) {

    static final OriginalFiles UNKNOWN = new OriginalFiles(new TreeMap<>());

    /** Tools write their results beside the files that they load, or a few folders deeper. */
    private static final int HIGHEST = 3;

    static OriginalFiles of(Manifest manifest, TrainerPart asked) {
        SortedMap<String, String> checksums = new TreeMap<>();
        for (Manifest.File file : manifest.files()) {
            Part.at(file.path())
                    .filter(part -> part.side().word().equals(asked.word()))
                    .ifPresent(part -> checksums.put(part.name() + ".json", file.sha256()));
        }
        return new OriginalFiles(checksums);
    }

    /** Files of another build that the export beside these predictions was made of; none where no export lies there. */
    List<String> strangers(Path predictions) throws IOException {
        Path folder = predictions.toAbsolutePath().normalize().getParent();
        for (int height = 0; folder != null && height <= HIGHEST; height++) {
            if (Files.isRegularFile(folder.resolve(ExportManifest.NAME))) {
                return strangersOf(folder);
            }
            folder = folder.getParent();
        }
        return List.of();
    }

    private List<String> strangersOf(Path export) throws IOException {
        SortedMap<String, String> source;
        try {
            source = ManifestJson.readExport(export).source();
        } catch (DataException e) {
            // Whoever writes into that folder may have damaged it: then it tells nothing.
            return List.of();
        }
        return source.entrySet().stream()
                .filter(file -> {
                    String own = checksums.get(file.getKey());
                    return own != null && !own.equals(file.getValue());
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
