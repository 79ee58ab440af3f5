package org.medmat.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.medmat.output.Ledger;

/**
 * What somebody sees who runs a command.
 *
 * @param code the exit code
 * @param out what came on the standard output
 * @param err what came on the standard error
 */
record Session(int code, String out, String err) {

    static Session run(Object... arguments) {
        return run(false, arguments);
    }

    /** As on a terminal: with progress; without colours, as these tests read texts. */
    static Session onTerminal(Object... arguments) {
        return run(true, arguments);
    }

    private static Session run(boolean terminal, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), terminal, false);
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Medmat.run(console, texts);
        return new Session(code, text(out), text(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /**
     * Draws small trees of some datasets and takes away the mark that says so: they are then judged as downloads are.
     *
     * @param datasets as for {@code --dataset}
     */
    static Path download(Path folder, String datasets) throws IOException {
        Session drawn = run("sample", folder, "--dataset", datasets, "--quiet");
        if (drawn.code() != ExitCode.DONE) {
            throw new IllegalStateException(drawn.err());
        }
        Files.delete(folder.resolve(".medmat-sample"));
        return folder;
    }

    /** All files below a folder with checksums of their contents, but for the one that holds times; none where the folder is not there. */
    static SortedMap<String, String> checksums(Path folder) throws IOException {
        SortedMap<String, String> checksums = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>)
                        files.filter(Files::isRegularFile).filter(each -> !each.endsWith(Ledger.NAME))::iterator) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    checksums.put(path, checksum(Files.readAllBytes(file)));
                }
            }
        }
        return checksums;
    }

    private static String checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }
}
