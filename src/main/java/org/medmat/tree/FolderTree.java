package org.medmat.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.medmat.file.RegularFile;

/** A download as unzipped. Nothing outside of the folder is ever read, whatever links it holds. */
public final class FolderTree implements FileTree {

    private final Path root;
    private final Path realRoot;
    private final FileList files;
    private final Stamp stamp;

    public FolderTree(Path root) throws IOException {
        FolderWalk walk = new FolderWalk(root);
        this.root = root;
        this.realRoot = walk.realRoot();
        this.files = walk.files();
        this.stamp = walk.stamp();
    }

    @Override
    public FileList files() {
        return files;
    }

    @Override
    public InputStream open(int file) throws IOException {
        Path path = realRoot.resolve(files.path(file));
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(realRoot)) {
                throw FolderWalk.failure(path, "leads out of " + root, FolderWalk.COPY_IT);
            }
            return RegularFile.open(real);
        } catch (NoSuchFileException e) {
            throw FolderWalk.failure(
                    path, "was there a moment ago, is gone now", "leave the folder alone while it is read");
        } catch (AccessDeniedException e) {
            throw FolderWalk.failure(path, "may not be read", "give yourself the right to read it");
        }
    }

    @Override
    public Stamp stamp() {
        return stamp;
    }

    @Override
    public String description() {
        return "folder " + root;
    }

    @Override
    public void close() {}
}
