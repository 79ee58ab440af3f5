package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkBook;
import org.medmat.mark.Verdict;

@DisplayName("medmat view and medmat marks")
class ViewCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}/");

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    @DisplayName("prints an address that answers until it is interrupted")
    void printsAnAddress() throws Exception {
        Path out = folder.resolve("out");
        Built.of(out, folder.resolve("images"), "2");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        AtomicInteger code = new AtomicInteger(-1);
        Thread running = new Thread(() -> code.set(Medmat.run(
                new Console(stream(printed), stream(told), false, false),
                "view",
                out.toString(),
                "--images",
                folder.resolve("nowhere").toString())));
        running.start();
        Matcher address = ADDRESS.matcher("");
        while (!address.find() && running.isAlive()) {
            Thread.sleep(20);
            address = ADDRESS.matcher(printed.toString(StandardCharsets.UTF_8));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("48 items at http://127.0.0.1:");
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group())).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.body()).contains("<title>medmat view</title>");
        running.interrupt();
        running.join();
        assertThat(code).hasValue(ExitCode.INTERRUPTED);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("so no picture is shown");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("refuses what can't be shown")
    void refuses() throws Exception {
        assertThat(Session.run("view", folder.resolve("nothing")).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("view", folder).err()).contains("holds no files of items");
        assertThat(Session.run("view", folder, "--port", "70000").err()).contains("ports are from 1 to 65535");
        assertThat(Session.run("view", folder, "--reader", "x".repeat(3000)).err())
                .contains("longer than 2000 characters");
    }

    @Test
    @DisplayName("tell the marks of each reader, as a table, CSV and JSON")
    void tellMarks() throws Exception {
        assertThat(Session.run("marks", folder).err()).contains("nothing is marked yet");
        assertThat(Session.run("marks", folder.resolve("nothing")).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("marks", folder, "--csv", "--json").code()).isEqualTo(ExitCode.USAGE);
        MarkBook book = new MarkBook(folder);
        Mark.About about = new Mark.About(2, "med-mat/a.png", "Cyst", "A");
        book.put(new Mark("00000000000000a1", "ana", about, Verdict.GOOD, "", "A"));
        book.put(new Mark("00000000000000b2", "ana", about, Verdict.WRONG, "", "B"));
        book.put(new Mark("00000000000000b2", "", about, null, "dark", ""));
        assertThat(Session.run("marks", folder).out()).isEqualTo("""
                reader  good  wrong  unclear  answered  as the label
                -          0      0        0         0             0
                ana        1      1        0         2             1
                """);
        assertThat(Session.run("marks", folder, "--csv").out().lines())
                .hasSize(4)
                .contains("00000000000000b2,ana,2,med-mat/a.png,Cyst,wrong,,B,A,no");
        assertThat(Session.run("marks", folder, "--json").out()).contains("\"agrees\": \"yes\"");
    }

    @Test
    @DisplayName("leave a build that verifies as before")
    void leaveTheBuildAsItWas() throws Exception {
        Path out = folder.resolve("out");
        Built.of(out, folder.resolve("images"), "2");
        List<Path> before;
        try (var files = Files.list(out)) {
            before = files.toList();
        }
        org.medmat.view.ViewedFolder.open(out, org.medmat.catalog.CatalogReader.read(null, null), count -> {});
        new MarkBook(out).put(new Mark("00000000000000a1", "", new Mark.About(2, "", "", "A"), Verdict.GOOD, "", ""));
        try (var files = Files.list(out)) {
            assertThat(files.count()).isGreaterThan(before.size());
        }
        assertThat(Session.run("verify", out).code()).isEqualTo(ExitCode.DONE);
    }
}
