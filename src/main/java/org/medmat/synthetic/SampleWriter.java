package org.medmat.synthetic;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.medmat.file.Sha256;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * Writes small trees beside each other, as downloads would lie in {@code med-mat/}. It never touches what it did not
 * write itself: where a dataset's folder holds anything else, or a file that was changed since, nothing is written.
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
     * @throws DataException when something is there already that is no sample; then nothing was written
     */
    public static Written write(Path root, SortedMap<String, TreeRecipe> byFolder) throws IOException {
        check(byFolder);
        try {
            Files.createDirectories(root);
            SampleWriter writer = new SampleWriter(root, SampleMarker.read(root));
            writer.refuseOthers(byFolder);
            return writer.write(byFolder);
        } catch (DataException | InterruptedIOException e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            throw new DataException(new Problem(Place.of(e.getFile()), "is a file", "name a folder for the sample"));
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

    private void refuseOthers(SortedMap<String, TreeRecipe> byFolder) throws IOException {
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, TreeRecipe> entry : byFolder.entrySet()) {
            String folder = entry.getKey();
            if (Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                (marker.holds(folder) ? firstOther(folder, makers(folder, entry.getValue())) : Optional.of(folder))
                        .ifPresent(others::add);
            }
        }
        if (!others.isEmpty()) {
            String more = others.size() > TOLD ? " and " + (others.size() - TOLD) + " more" : "";
            throw new DataException(new Problem(
                    Place.of(root.toString()),
                    "already holds " + String.join(", ", others.subList(0, Math.min(TOLD, others.size()))) + more
                            + ", which no sample wrote, or not as it is now",
                    "name another folder: a sample never mixes with data"));
        }
    }

    /** The first file in a folder that is not as a sample wrote it, or began to. */
    private Optional<String> firstOther(String folder, Map<String, Supplier<byte[]>> makers) throws IOException {
        try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
            Iterator<Path> paths = walk.iterator();
            while (paths.hasNext()) {
                Path file = paths.next();
                String path = root.relativize(file).toString().replace(File.separatorChar, '/');
                // Some systems leave hidden files wherever somebody looked.
                boolean isNothing = file.getFileName().toString().startsWith(".") && !makers.containsKey(path);
                if (isNothing || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || marker.isOurs(path)) {
                    continue;
                }
                Supplier<byte[]> maker = makers.get(path);
                if (maker == null || !marker.begins(path, maker.get())) {
                    return Optional.of(path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.empty();
    }

    private Written write(SortedMap<String, TreeRecipe> byFolder) throws IOException {
        // Before the first file: what an interrupted run leaves behind must be known as a sample.
        byFolder.keySet().forEach(marker::hold);
        marker.write();
        List<Callable<Folder>> tasks = new ArrayList<>();
        byFolder.forEach((folder, recipe) -> tasks.add(() -> write(folder, recipe)));
        int files = 0;
        long bytes = 0;
        List<Folder> folders = runAll(tasks);
        byFolder.keySet().forEach(marker::begin);
        for (Folder folder : folders) {
            files += folder.hashes().size();
            bytes += folder.bytes();
            marker.add(folder.hashes());
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
        SortedMap<String, String> hashes = new TreeMap<>();
        long bytes = 0;
        for (Map.Entry<String, Supplier<byte[]>> maker : makers(folder, recipe).entrySet()) {
            Path file = root.resolve(maker.getKey());
            byte[] contents = maker.getValue().get();
            // A file that is written again would look changed to the next build.
            if (!marker.holds(maker.getKey(), contents)) {
                Files.createDirectories(file.getParent());
                Files.write(file, contents);
            }
            hashes.put(maker.getKey(), Sha256.hex(contents));
            bytes += contents.length;
        }
        for (String path : marker.files(folder)) {
            if (!hashes.containsKey(path)) {
                marker.delete(path);
            }
        }
        return new Folder(hashes, bytes);
    }

    /** What makes the files of a folder, by their paths below the root. */
    private static SortedMap<String, Supplier<byte[]>> makers(String folder, TreeRecipe recipe) {
        PictureDrawer pictures = new PictureDrawer();
        SortedMap<String, Supplier<byte[]>> makers = new TreeMap<>();
        recipe.makers(path -> pictures.draw(folder + "/" + path))
                .forEach((path, maker) -> makers.put(folder + "/" + path, maker));
        return makers;
    }
}
