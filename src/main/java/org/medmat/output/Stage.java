package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medmat.encoding.Encoding;
import org.medmat.file.Sha256;

/** Files of a build that are not in their places yet. For the thread that builds. */
public final class Stage implements Closeable {

    private final Path folder;
    private final boolean forgets;
    private final List<Manifest.File> finished = new ArrayList<>();
    private final List<StagedFile> begun = new ArrayList<>();
    private final Forcing forcing = new Forcing();

    Stage(Path folder) {
        this(folder, false);
    }

    private Stage(Path folder, boolean forgets) {
        this.folder = folder;
        this.forgets = forgets;
    }

    /** One that writes nothing and still tells what every file would be: for one who compares with what was written before. */
    public static Stage forgetful() {
        return new Stage(Path.of(""), true);
    }

    /** Begins a file. Any thread may. */
    public synchronized PartFile create(String path, Encoding.Frame frame) throws IOException {
        return new PartFile(path, frame, open(path));
    }

    /** Begins a file of any bytes. Any thread may. */
    public synchronized PlainFile begin(String path) throws IOException {
        return new PlainFile(path, open(path));
    }

    /** Ends a file of any bytes, under the path that it began with. */
    public Manifest.File finish(PlainFile file, long items) throws IOException {
        return finish(file, file.path(), items);
    }

    /**
     * Ends a file of any bytes. Any thread may.
     *
     * @param path where it will stand: how many parts there are is often known at the end only
     */
    public synchronized Manifest.File finish(PlainFile file, String path, long items) throws IOException {
        Manifest.File written = file.finish(path, items);
        if (!forgets && !path.equals(file.path())) {
            Files.move(folder.resolve(file.path()), folder.resolve(path));
        }
        forcing.add(file::force);
        finished.add(written);
        return written;
    }

    /** Writes a picture, which is on the disk before the manifest is; there may be a million of them. Any thread may. */
    public void picture(String path, byte[] bytes) throws IOException {
        if (forgets) {
            return;
        }
        forcing.check();
        StagedFile file = StagedFile.create(folder.resolve(path));
        try {
            file.write(bytes);
            forcing.add(file);
        } catch (IOException e) {
            file.giveUp();
            throw e;
        }
    }

    /** Where a finished file lies until it is moved into place, for one who reads it before. */
    public Path staged(String path) {
        return folder.resolve(path);
    }

    /** Makes a link to a picture that lies elsewhere. Any thread may. */
    public void link(String path, Path picture) throws IOException {
        if (forgets) {
            return;
        }
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, picture.toAbsolutePath());
    }

    /** Ends a file: it is whole, and on its way to the disk. Any thread may. */
    public synchronized Manifest.File finish(PartFile file) throws IOException {
        Manifest.File written = file.finish();
        forcing.add(file);
        finished.add(written);
        return written;
    }

    public List<Manifest.File> finished() {
        return List.copyOf(finished);
    }

    /** Waits until every file is on the disk; gives the time of each, in nanoseconds: it keeps it from then on. */
    public SortedMap<String, Long> settle() throws IOException {
        try {
            forcing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
        SortedMap<String, Long> times = new TreeMap<>();
        for (Manifest.File file : finished) {
            times.put(file.path(), OutputFolder.time(folder.resolve(file.path())));
        }
        return times;
    }

    /**
     * Adds the manifest and moves everything into place.
     *
     * @param subsets what is known of the manifest's files
     */
    public void commit(Manifest manifest, List<Ledger.Subset> subsets, OutputFolder output) throws IOException {
        settle();
        byte[] bytes = ManifestJson.write(manifest);
        write(Manifest.NAME, bytes);
        write(Ledger.NAME, LedgerJson.write(new Ledger(Sha256.hex(bytes), output.program(), subsets)));
        for (Path each : folders()) {
            Disk.force(each);
        }
        output.commit(folder);
    }

    /**
     * Adds the manifests of mixtures and moves everything into place.
     *
     * @param manifests by folder below the output folder, empty or ending in a slash
     */
    public void commit(SortedMap<String, Manifest> manifests, OutputFolder output) throws IOException {
        settle();
        for (Map.Entry<String, Manifest> each : manifests.entrySet()) {
            write(each.getKey() + Manifest.NAME, ManifestJson.write(each.getValue()));
        }
        for (Path each : folders()) {
            Disk.force(each);
        }
        output.commit(folder);
    }

    /** Adds the manifest of an export and moves everything into place. */
    public void commit(ExportManifest manifest, OutputFolder output) throws IOException {
        settle();
        write(ExportManifest.NAME, ManifestJson.write(manifest));
        for (Path each : folders()) {
            Disk.force(each);
        }
        output.commit(folder);
    }

    /** Adds the manifest of what was found out of pictures, and moves everything into place. */
    public void commit(GalleryManifest manifest, OutputFolder output) throws IOException {
        settle();
        write(GalleryManifest.NAME, ManifestJson.write(manifest));
        for (Path each : folders()) {
            Disk.force(each);
        }
        output.commit(folder);
    }

    private void write(String path, byte[] bytes) throws IOException {
        try (OutputStream out = open(path)) {
            out.write(bytes);
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** Leaves no file open: those that were given up neither, as not every system deletes an open file. */
    @Override
    public void close() throws IOException {
        forcing.close();
        for (StagedFile file : begun) {
            file.giveUp();
        }
    }

    private OutputStream open(String path) throws IOException {
        if (forgets) {
            return OutputStream.nullOutputStream();
        }
        StagedFile file = StagedFile.create(folder.resolve(path));
        begun.add(file);
        return file;
    }
}
