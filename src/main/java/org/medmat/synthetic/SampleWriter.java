package org.medmat.synthetic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * Writes small trees beside each other, as downloads would lie in {@code med-mat/}. Whatever it did not write itself it leaves alone: a folder of
 * a dataset that is there already is refused, and so is a file that was changed since.
 */
public final class SampleWriter {

    private static final int TOLD = 3;

    private final Path root;
    private final SampleMarker marker;

    private SampleWriter(Path root, SampleMarker marker) {
        this.root = root;
        this.marker = marker;
    }

    /** How much was written. */
    public record Written(int folders, int files, long bytes) {}

    /** What is in a dataset's folder now. */
    private record Folder(SortedMap<String, String> hashes, long bytes) {}

    /**
     * Writes the tree of each folder.
     *
     * @param root the folder that will hold them; made where it is missing
     * @param byFolder the recipes by the name of the dataset's folder
     * @throws CatalogException when a recipe can't be followed; then nothing was written
     * @throws DataException when something is there already that is no sample
     */
    public static Written write(Path root, SortedMap<String, TreeRecipe> byFolder) throws IOException {
        check(byFolder);
        try {
            Files.createDirectories(root);
            SampleWriter writer = new SampleWriter(root, SampleMarker.read(root));
            writer.refuseOthersFolders(byFolder.keySet());
            return writer.write(byFolder);
        } catch (DataException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(new Problem(
                    Place.of(root.toString()),
                    "the sample can't be written: " + e,
                    "name another folder, or make it writable and the disk less full"));
        }
    }

    private static void check(SortedMap<String, TreeRecipe> byFolder) {
        List<Problem> problems = new ArrayList<>();
        byFolder.forEach((folder, recipe) -> {
            try {
                new TreeRecipe(List.of(folder), List.of(), Map.of()).check(Place.of(folder));
                recipe.check(Place.of(folder));
            } catch (CatalogException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
    }

    private void refuseOthersFolders(Iterable<String> folders) throws DataException {
        List<String> others = new ArrayList<>();
        for (String folder : folders) {
            if (!marker.holds(folder) && Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                others.add(folder);
            }
        }
        if (!others.isEmpty()) {
            String more = others.size() > TOLD ? " and " + (others.size() - TOLD) + " more" : "";
            throw new DataException(new Problem(
                    Place.of(root.toString()),
                    "already holds " + String.join(", ", others.subList(0, Math.min(TOLD, others.size()))) + more
                            + ", not written as a sample",
                    "name another folder: a sample never mixes with data"));
        }
    }

    private Written write(SortedMap<String, TreeRecipe> byFolder) throws IOException {
        // Before the first file: what an interrupted run leaves behind must be known as a sample.
        byFolder.keySet().forEach(marker::begin);
        marker.write();
        List<Callable<Folder>> tasks = new ArrayList<>();
        byFolder.forEach((folder, recipe) -> tasks.add(() -> write(folder, recipe)));
        int files = 0;
        long bytes = 0;
        for (Folder folder : runAll(tasks)) {
            files += folder.hashes().size();
            bytes += folder.bytes();
            marker.add(folder.hashes());
        }
        for (String folder : byFolder.keySet()) {
            marker.files(folder).stream()
                    .filter(path -> !Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
                    .forEach(marker::remove);
        }
        marker.write();
        return new Written(byFolder.size(), files, bytes);
    }

    /** All of them are run, whatever happens to one; of several failures the first in their order is told. */
    private static List<Folder> runAll(List<Callable<Folder>> tasks) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Folder> folders = new ArrayList<>();
            for (Future<Folder> future : pool.invokeAll(tasks)) {
                folders.add(future.get());
            }
            return folders;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the sample was written");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Folder write(String folder, TreeRecipe recipe) throws IOException {
        Pictures pictures = new Pictures();
        SortedMap<String, String> hashes = new TreeMap<>();
        long bytes = 0;
        SortedMap<String, Supplier<byte[]>> makers = recipe.makers(path -> pictures.draw(folder + "/" + path));
        for (Map.Entry<String, Supplier<byte[]>> maker : makers.entrySet()) {
            String path = folder + "/" + maker.getKey();
            byte[] contents = maker.getValue().get();
            write(path, contents);
            hashes.put(path, SampleMarker.hash(contents));
            bytes += contents.length;
        }
        for (String path : marker.files(folder)) {
            if (!hashes.containsKey(path) && marker.isOurs(path)) {
                Files.delete(root.resolve(path));
            }
        }
        return new Folder(hashes, bytes);
    }

    private void write(String path, byte[] contents) throws IOException {
        Path file = root.resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !marker.begins(path, contents) && !marker.isOurs(path)) {
            throw new DataException(new Problem(
                    Place.of(file.toString()),
                    "was not written as a sample, or was changed since",
                    "name another folder, or delete this one if it holds nothing of yours"));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, contents);
    }
}
