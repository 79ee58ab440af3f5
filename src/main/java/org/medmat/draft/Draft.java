package org.medmat.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * The first files of a new dataset, to be read and edited.
 *
 * @param number of the dataset, of its subset and of its instructions
 * @param name as in the names of the files
 * @param seen what the download showed, a sentence each, for people
 * @param toEdit what should be looked at, a sentence each; the files say it too
 * @param images how many images the adapter gives a label
 * @param labels how many of them have each label
 * @param files their texts, by path below the catalog's folder
 */
public record Draft(
        int number,
        String name,
        List<String> seen,
        List<String> toEdit,
        long images,
        Map<String, Long> labels,
        SortedMap<String, String> files) {

    /**
     * Writes the files into a folder of one's own catalog, all of them or none. Never overwrites anything.
     *
     * @return the files written
     */
    public List<Path> write(Path catalogFolder) throws IOException {
        if (Files.exists(catalogFolder) && !Files.isDirectory(catalogFolder)) {
            throw new DataException(
                    new Problem(Place.of(catalogFolder.toString()), "is a file", "name the folder of your catalog"));
        }
        for (String file : files.keySet()) {
            refuseTaken(catalogFolder.resolve(file));
        }
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = catalogFolder.resolve(file.getKey());
                Files.createDirectories(folderOf(path));
                try {
                    Files.writeString(path, "", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                } catch (FileAlreadyExistsException e) {
                    throw taken(path);
                }
                written.add(path);
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            for (Path path : written) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
        return List.copyOf(written);
    }

    /** A file of the same number takes its place too, whatever its name goes on with. */
    private void refuseTaken(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(path);
        }
        String prefix = path.getFileName().toString().replaceFirst("\\D.*", "");
        if (Files.isDirectory(folderOf(path))) {
            try (DirectoryStream<Path> twins = Files.newDirectoryStream(folderOf(path), prefix + "-*")) {
                for (Path twin : twins) {
                    throw taken(twin);
                }
            }
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static DataException taken(Path path) {
        return new DataException(new Problem(
                Place.of(path.toString()),
                "is there already, and a draft never overwrites",
                "give the draft another number, or move the file away"));
    }
}
