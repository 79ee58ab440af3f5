package org.medmat.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Files of a build that are not in their places yet. */
public final class Stage {

    private final Path folder;
    private final List<Manifest.File> finished = new ArrayList<>();

    Stage(Path folder) {
        this.folder = folder;
    }

    /** Begins a file. */
    public ItemFile create(String path) throws IOException {
        return new ItemFile(path, open(path));
    }

    /** Ends a file: it is whole and on the disk. */
    public Manifest.File finish(ItemFile file) throws IOException {
        Manifest.File written = file.finish();
        file.close();
        finished.add(written);
        return written;
    }

    public List<Manifest.File> finished() {
        return List.copyOf(finished);
    }

    /** Adds the manifest and moves everything into place. */
    public void commit(Manifest manifest, OutputFolder output) throws IOException {
        try (OutputStream out = open(Manifest.NAME)) {
            out.write(ManifestJson.write(manifest));
        }
        Disk.force(folder);
        output.commit(folder);
    }

    private OutputStream open(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream stream = Channels.newOutputStream(channel);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                stream.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                stream.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                    channel.close();
                }
            }
        };
    }
}
