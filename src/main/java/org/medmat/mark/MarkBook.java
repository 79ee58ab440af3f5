package org.medmat.mark;

import java.io.IOException;
import java.nio.file.Path;
import org.medmat.output.SharedFile;

/** Where marks are kept while somebody reads. For any number of threads, and beside other programs that mark the same build. */
public final class MarkBook {

    private final Path folder;
    private final SharedFile file;
    private volatile Marks marks;

    /** @param folder of the build */
    public MarkBook(Path folder) throws IOException {
        this.folder = folder;
        this.file = new SharedFile(folder.resolve(Marks.NAME));
        this.marks = Marks.read(folder);
    }

    public Marks marks() {
        return marks;
    }

    /** Keeps a mark in place of the one that its reader made before. The file is the old one or the new one, whatever happens. */
    public void put(Mark mark) throws IOException {
        file.change(() -> {
            Marks changed = Marks.read(folder).with(mark);
            byte[] bytes = MarkJson.write(changed.all());
            file.write(bytes);
            marks = changed;
        });
    }
}
