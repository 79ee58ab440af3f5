package org.medmat.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * A disk that fails when it is told to. Whatever changes something on it is counted: making, writing, forcing, moving and
 * deleting. The files lie on the real disk below the paths that it gives.
 */
public final class FaultyDisk {

    private final FaultyFileSystem fileSystem = new FaultyFileSystem(this);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private Consumer<String> onEach = operation -> {};
    private int failing;
    private boolean forGood;

    /** The same file, on this disk. */
    public Path path(Path real) {
        return fileSystem.path(real);
    }

    /**
     * Forgets what was done.
     *
     * @param operation the number of the one that fails, from 1; 0 for none
     * @param forGood whether all that follow fail too
     */
    public void failAt(int operation, boolean forGood) {
        done.clear();
        this.failing = operation;
        this.forGood = forGood;
    }

    /** What is called before each operation, with its name and its file's. */
    void onEach(Consumer<String> observer) {
        this.onEach = observer;
    }

    public boolean hasFailed() {
        return failing > 0 && done.size() >= failing;
    }

    /** The first that failed. */
    public String failed() {
        return hasFailed() ? done.get(failing - 1) : "none";
    }

    /** The kernel's words lack the file's name when the file is open, and have it otherwise. */
    synchronized void ask(String operation, Path real, boolean isOpen) throws IOException {
        onEach.accept(operation + " " + real);
        done.add(operation + " " + real);
        int number = done.size();
        if (failing > 0 && (number == failing || forGood && number > failing)) {
            throw isOpen
                    ? new IOException("No space left on device")
                    : new java.nio.file.FileSystemException(real.toString(), null, "No space left on device");
        }
    }
}
