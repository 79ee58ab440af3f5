package org.medmat.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.medmat.problem.DataException;

/** A download as it came. Its paths are those that unzipping it below the data root would give. */
public final class ZipTree implements FileTree {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("(?<=^|/)(?:\\./|/)");

    private final ZipArchive archive;
    private final String wrapper;
    private final FileList files;

    /** The entries whose name is not simply their path. */
    private final Map<String, String> entryNames = new HashMap<>();

    /** @param folder the dataset's folder; a folder of this name around everything in the zip is the root */
    public ZipTree(Path zip, String folder) throws IOException {
        archive = new ZipArchive(zip);
        try {
            FileList all = list("");
            wrapper = wrapper(all, folder);
            files = wrapper.isEmpty() ? all : list(wrapper);
        } catch (DataException e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public FileList files() {
        return files;
    }

    @Override
    public InputStream open(int file) throws IOException {
        String path = wrapper + files.path(file);
        return archive.open(entryNames.getOrDefault(path, path));
    }

    @Override
    public Stamp stamp() {
        return archive.stamp();
    }

    @Override
    public String description() {
        return "zip " + archive.path();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** @param prefix cut off every path */
    private FileList list(String prefix) throws DataException {
        FileList.Builder builder = new FileList.Builder(
                archive.path().toString(), "unzip it with the right encoding, e.g. unzip -O GB18030");
        archive.forEach(entry -> list(entry, prefix, builder));
        return builder.build();
    }

    private void list(ZipEntry entry, String prefix, FileList.Builder builder) {
        String name = entry.getName();
        String path = archive.readable(name).replace('\\', '/');
        if (isOutside(path)) {
            builder.leaveOut("", path, "an entry that would lie outside", "don't trust this zip: download it again");
            return;
        }
        path = NOTHING.matcher(path).replaceAll("");
        if (path.isEmpty() || path.endsWith("/")) {
            return;
        }
        if (path.equals(name)) {
            entryNames.remove(path);
        } else {
            entryNames.put(path, name);
        }
        builder.add(path.startsWith(prefix) ? path.substring(prefix.length()) : path, entry.getSize());
    }

    private static boolean isOutside(String path) {
        return path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || path.contains("..") && List.of(path.split("/", -1)).contains("..");
    }

    /** The one folder around all files, with its slash, if it is the dataset's; else nothing. */
    private static String wrapper(FileList files, String folder) {
        if (files.size() == 0) {
            return "";
        }
        // In their order, what the first and the last have in common is common to all.
        String first = files.path(0);
        String top = first.substring(0, first.indexOf('/') + 1);
        boolean wraps = !top.isEmpty()
                && files.path(files.size() - 1).startsWith(top)
                && Downloads.loose(top.substring(0, top.length() - 1)).equals(Downloads.loose(folder));
        return wraps ? top : "";
    }
}
