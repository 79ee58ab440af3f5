package org.medmat.file;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file system tells of a file without its content, and by what the file is known again. Where the system keeps them, it tells also
 * when anything of the file was changed last, which nobody can set, and the number of its entry, which another file of the same name has not.
 *
 * @param changed when content, name, rights or times were changed last; where that is not kept, {@code modified}
 * @param entry the number of the entry; 0 where there is none
 */
public record FileState(Kind kind, long bytes, FileTime modified, FileTime changed, long entry) {

    private static final String UNIX = "unix";
    private static final String ASKED = "unix:size,lastModifiedTime,ctime,ino,isRegularFile,isDirectory,isSymbolicLink";

    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    public static FileState of(Path path, LinkOption... options) throws IOException {
        return of(path, isUnix(path.getFileSystem()), options);
    }

    /** @param changes whether the file system is asked for what only some of them keep */
    static FileState of(Path path, boolean changes, LinkOption... options) throws IOException {
        if (!changes) {
            BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
            FileTime modified = basic.lastModifiedTime();
            return new FileState(
                    kind(basic.isRegularFile(), basic.isDirectory(), basic.isSymbolicLink()),
                    basic.size(),
                    modified,
                    modified,
                    0);
        }
        Map<String, @Nullable Object> found = Files.readAttributes(path, ASKED, options);
        return new FileState(
                kind(is(found, "isRegularFile"), is(found, "isDirectory"), is(found, "isSymbolicLink")),
                (Long) value(found, "size"),
                (FileTime) value(found, "lastModifiedTime"),
                (FileTime) value(found, "ctime"),
                ((Number) value(found, "ino")).longValue());
    }

    private static boolean isUnix(FileSystem system) {
        return system.supportedFileAttributeViews().contains(UNIX);
    }

    private static Object value(Map<String, @Nullable Object> found, String name) {
        return Objects.requireNonNull(found.get(name));
    }

    private static boolean is(Map<String, @Nullable Object> found, String name) {
        return (Boolean) value(found, name);
    }

    private static Kind kind(boolean file, boolean folder, boolean link) {
        return file ? Kind.FILE : folder ? Kind.FOLDER : link ? Kind.LINK : Kind.OTHER;
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }

    public boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    public boolean isLink() {
        return kind == Kind.LINK;
    }
}
