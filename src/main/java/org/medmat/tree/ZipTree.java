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
            FileList.Builder builder = list();
            String around = builder.folderAroundAll();
            boolean isRoot = !around.isEmpty() && DataRoot.loose(around).equals(DataRoot.loose(folder));
            wrapper = isRoot ? around + "/" : "";
            files = isRoot ? builder.buildBelow(around) : builder.build();
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

    private FileList.Builder list() throws DataException {
        FileList.Builder builder = new FileList.Builder(
                archive.path().toString(), "unzip it with the right encoding, e.g. unzip -O GB18030");
        DoubledNames names = new DoubledNames();
        archive.forEach(entry -> {
            names.add(entry.getName());
            list(entry, builder);
        });
        for (String name : names.found(archive::forEachName)) {
            builder.leaveOut(
                    "",
                    archive.readable(name),
                    "an entry before the last of its name",
                    "unzip it and see which is meant");
        }
        return builder;
    }

    private void list(ZipEntry entry, FileList.Builder builder) {
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
        builder.add(path, entry.getSize());
    }

    private static boolean isOutside(String path) {
        return path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || path.contains("..") && List.of(path.split("/", -1)).contains("..");
    }
}
