package org.medmat.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.medmat.file.Sha256;
import org.medmat.problem.Problem;

/**
 * The paths of a tree in little memory, to be walked in order or found by name. Never changes once built, so any number of threads may
 * share it.
 */
public final class FileList {

    private static final int DIGESTED_AT_ONCE = 1 << 15;

    /** By their numbers. */
    private final List<String> folders;

    private final Map<String, Integer> folderIds = new HashMap<>();
    private final FileEntries files;
    private final FoldedIndex byName;
    /** Nobody asks before all is read; until then another processor has computed it. */
    private final CompletableFuture<String> fingerprint;

    private final List<Problem> problems;

    private FileList(
            List<String> folders, FileEntries files, List<Problem> problems, CompletableFuture<String> fingerprint) {
        this.folders = folders;
        this.files = files;
        this.byName = new FoldedIndex(files.size(), this::name);
        this.problems = problems;
        files.folders().forEach(id -> folderIds.put(folders.get(id), id));
        this.fingerprint = fingerprint;
    }

    private static FileList of(List<String> folders, FileEntries files, List<Problem> problems) {
        return new FileList(folders, files, problems, CompletableFuture.supplyAsync(() -> digest(folders, files)));
    }

    public int size() {
        return files.size();
    }

    /** The path below the tree's root, with forward slashes, spelt as on disk. */
    public String path(int file) {
        return join(folder(file), name(file));
    }

    /** The folder that the file lies in, without a slash at its end. */
    public String folder(int file) {
        return folders.get(files.folderOf(file));
    }

    /** The last part of the path. */
    public String name(int file) {
        return files.names().get(file);
    }

    /** The number of folders above the file. */
    public int depth(int file) {
        String folder = folder(file);
        return folder.isEmpty()
                ? 0
                : 1 + (int) folder.chars().filter(c -> c == '/').count();
    }

    /** How large the file is. */
    public long bytes(int file) {
        return files.bytes(file);
    }

    /**
     * The file with exactly this path, or -1.
     *
     * @param likely a file that may well be it, which is looked at first
     */
    public int find(String path, int likely) {
        return likely >= 0 && likely < size() && isPath(likely, path) ? likely : find(path);
    }

    private boolean isPath(int file, String path) {
        String folder = folder(file);
        int begin = folder.isEmpty() ? 0 : folder.length() + 1;
        return path.startsWith(folder)
                && (begin == 0 || path.length() >= begin && path.charAt(begin - 1) == '/')
                && files.names().isAscii(file, path, begin);
    }

    /** The file with exactly this path, or -1. */
    public int find(String path) {
        int slash = path.lastIndexOf('/');
        Integer folder = folderIds.get(slash < 0 ? "" : path.substring(0, slash));
        if (folder == null || slash == 0) {
            return -1;
        }
        byte[] name = path.substring(slash + 1).getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            // Within one folder, which is the usual case, the names decide, and they need not be decoded.
            int order = files.folderOf(middle) == folder
                    ? files.names().compare(middle, name)
                    : PathOrder.compare(path(middle), path);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The files of this name, in order: spelt so, else the same in NFC, else but for case. */
    public Named named(String name) {
        return byName.find(name);
    }

    /** Equal for two lists of the same paths and sizes only: the SHA-256 of all of them, in hexadecimal. */
    public String fingerprint() {
        return fingerprint.join();
    }

    /** What was not taken, and why; junk and empty files are not told. */
    public List<Problem> problems() {
        return problems;
    }

    private static String digest(List<String> folders, FileEntries files) {
        Sha256 sha = new Sha256();
        byte[][] prefixes = folders.stream()
                .map(folder -> join(folder, "").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        ByteArrayOutputStream lines = new ByteArrayOutputStream(DIGESTED_AT_ONCE + (1 << 12));
        for (int i = 0; i < files.size(); i++) {
            lines.writeBytes(prefixes[files.folderOf(i)]);
            files.names().write(i, lines);
            lines.writeBytes(('\0' + Long.toString(files.bytes(i)) + '\n').getBytes(StandardCharsets.US_ASCII));
            if (lines.size() >= DIGESTED_AT_ONCE) {
                sha.add(lines.toByteArray());
                lines.reset();
            }
        }
        return sha.add(lines.toByteArray()).hex();
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + '/' + name;
    }

    /** Files found by a name, and how far the spelling had to be bent. */
    public record Named(int[] files, Spelling spelling) {}

    /** Takes files in any order and keeps what is junk out. */
    public static final class Builder {

        private static final int SHUT = -1;

        /** Deeper and longer than any download; each folder costs as much as its path is long. */
        private static final int DEEPEST = 100;

        private static final int LONGEST = 4096;

        private final LeftOut leftOut;
        private final String remedyForUnreadable;
        private final Map<String, Integer> folderIds = new HashMap<>(Map.of("", 0));
        private final List<String> folders = new ArrayList<>(List.of(""));
        private final FileEntries entries = new FileEntries();
        private String lastFolder = "";
        private int lastFolderId;

        /** @param root the folder or file of the tree, as people know it */
        public Builder(String root) {
            this(root, "rename it");
        }

        Builder(String root, String remedyForUnreadable) {
            this.leftOut = new LeftOut(root);
            this.remedyForUnreadable = remedyForUnreadable;
        }

        /** A file by its path below the root, with forward slashes. Of two with the same path, the last counts. */
        public Builder add(String path, long bytes) {
            int slash = path.lastIndexOf('/');
            boolean isSame = slash == lastFolder.length() && path.startsWith(lastFolder);
            String folder = isSame ? lastFolder : slash < 0 ? "" : path.substring(0, slash);
            if (slash != 0) {
                add(folder, path.substring(slash + 1), bytes);
            }
            return this;
        }

        void add(String folder, String name, long bytes) {
            if (bytes <= 0 || folder.startsWith("/") || Junk.isFile(name)) {
                return;
            }
            int folderId = folder.equals(lastFolder) ? lastFolderId : folderId(folder);
            lastFolder = folder;
            lastFolderId = folderId;
            if (folderId != SHUT && takes(folder, name)) {
                entries.add(folderId, name, bytes);
            }
        }

        /** Whether files of a folder can get in, as far as its own name and depth tell. */
        static boolean isUsable(String folder, String name) {
            return !isTooDeep(folder) && (Junk.isPlain(name) || Junk.isReadable(name) && !Junk.hasControl(name));
        }

        /** Tells why files of a folder can't get in. */
        void tellShut(String folder) {
            folderId(folder);
        }

        /** Tells that something is not taken. */
        void leaveOut(String folder, String name, String what, String remedy) {
            leftOut.add(folder, name, what, remedy);
        }

        /** The one folder in the root, if it holds all files that were added; else empty. */
        String folderAroundAll() {
            Set<String> tops = entries.folders()
                    .mapToObj(folders::get)
                    .map(folder -> folder.split("/", 2)[0])
                    .collect(Collectors.toSet());
            return tops.size() == 1 ? tops.iterator().next() : "";
        }

        public FileList build() {
            return build(folder -> folder);
        }

        /** @param top {@link #folderAroundAll}: it becomes the root; problems are told by the paths as they were added */
        FileList buildBelow(String top) {
            String prefix = top + "/";
            return build(folder ->
                    folder.equals(top) ? "" : folder.startsWith(prefix) ? folder.substring(prefix.length()) : folder);
        }

        private FileList build(UnaryOperator<String> seen) {
            return FileList.of(folders.stream().map(seen).toList(), entries.sorted(folders), leftOut.problems());
        }

        private int folderId(String folder) {
            Integer known = folderIds.get(folder);
            if (known != null) {
                return known;
            }
            if (isTooDeep(folder)) {
                leftOut.add(
                        "",
                        folder.substring(0, Math.min(80, folder.length())),
                        "a path too deep or too long",
                        "rename it");
                return SHUT;
            }
            int slash = folder.lastIndexOf('/');
            String above = slash < 0 ? "" : folder.substring(0, slash);
            String name = folder.substring(slash + 1);
            int id = SHUT;
            if (folderId(above) != SHUT && !Junk.isFolder(name) && takes(above, name)) {
                id = folders.size();
                folders.add(folder);
            }
            folderIds.put(folder, id);
            return id;
        }

        private static boolean isTooDeep(String folder) {
            int above = 0;
            for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
                above++;
            }
            return folder.length() > LONGEST || above >= DEEPEST;
        }

        private boolean takes(String folder, String name) {
            if (Junk.isPlain(name)) {
                return true;
            }
            if (!Junk.isReadable(name)) {
                leftOut.add(folder, name, "a name that is not readable", remedyForUnreadable);
                return false;
            }
            if (Junk.hasControl(name)) {
                leftOut.add(folder, name, "a name with a control character", "rename it");
                return false;
            }
            return true;
        }
    }
}
