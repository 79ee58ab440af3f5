package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("medmat report")
class ReportCommandTest {

    @TempDir
    static Path folder;

    private static Path built;
    private static Path other;

    @BeforeAll
    static void build() {
        Path data = folder.resolve("med-mat");
        built = folder.resolve("built");
        other = folder.resolve("other");
        Session.run("build", "--sample", "--data", data, "--out", built, "--dataset", "2,7,88,91", "--quiet");
        Session.run("build", "--data", data, "--out", other, "--dataset", "2,7", "--seed", 7, "--quiet");
    }

    private static String page(Object... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "page", ".html");
        Object[] all = Stream.concat(Stream.of("report"), Stream.concat(Stream.of(arguments), Stream.of("--out", out)))
                .toArray();
        Session session = Session.run(all);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return Files.readString(out);
    }

    @Test
    @DisplayName("writes a page beside the items, which verify has nothing against")
    void besideTheItems() throws IOException {
        Session session = Session.run("report", built);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).isEqualTo("154 items of 4 datasets in " + built.resolve("report.html") + "\n");
        assertThat(Session.run("verify", built).code()).isEqualTo(ExitCode.DONE);
        assertThat(Session.run("report", built).code()).as("again").isEqualTo(ExitCode.DONE);
        assertThat(Session.run("report", built, "--quiet").out()).isEmpty();
    }

    @Test
    @DisplayName("shows the mat, items, labels, letters, questions, groups, licences and what guessers reach")
    void showsEverything() throws IOException {
        assertThat(page(built))
                .contains("<dt>datasets</dt><dd>4 of 109</dd>")
                .contains("medmat " + Version.NUMBER + ", seed 42")
                .contains("<strong>48</strong><a href=\"#subset-2\">2</a>")
                .contains("<td class=\"level0\">not built</td>")
                .contains("CT, Kidney: Kidney Diseases Classification")
                .contains("CT Kindney Dataset</a>")
                .containsPattern(
                        "Cyst</th><td class=\"number\">11</td><td class=\"number\">1</td><td class=\"number\">25\\.0 %")
                .contains("Look at this kidney CT slice and decide which finding describes the kidney best.")
                .contains("<h3>Groups and patients by side</h3>")
                .contains("<h2 id=\"blind-title\">Without the picture</h2>")
                .contains("<h3>Licences</h3>")
                .contains("<h3>Images found and expected</h3>")
                .contains("9:1 by label");
    }

    @Test
    @DisplayName("is the same, whatever the number of threads")
    void isReproducible() throws IOException {
        assertThat(page(built, "--jobs", 1)).isEqualTo(page(built, "--jobs", 4));
    }

    @Test
    @DisplayName("leads nowhere but to its own parts and the datasets' pages")
    void linksArriveSomewhere() throws IOException {
        String page = page(built);
        Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
        int links = 0;
        while (link.find()) {
            assertThat(page).contains("id=\"" + link.group(1) + "\"");
            links++;
        }
        assertThat(links).isGreaterThan(10);
        assertThat(page).doesNotContain("src=").doesNotContain(folder.toString());
    }

    @Test
    @DisplayName("tells a script the same")
    void asJson() throws IOException {
        Session session = Session.run("report", other, "--json");
        JsonNode figures = new ObjectMapper().readTree(session.out());
        assertThat(figures.at("/items/train").asInt()
                        + figures.at("/items/test").asInt())
                .isEqualTo(72);
        assertThat(figures.at("/settings/seed").asInt()).isEqualTo(7);
        assertThat(figures.at("/subsets/0/labels/0/name").asText()).isEqualTo("Cyst");
        assertThat(other.resolve("report.html")).doesNotExist();
        Path page = folder.resolve("json.html");
        JsonNode both = new ObjectMapper()
                .readTree(Session.run("report", built, other, "--json", "--out", page)
                        .out());
        assertThat(both.at("/new")).isEqualTo(figures);
        assertThat(page).exists();
    }

    @Test
    @DisplayName("compares two builds: what is equal is counted, what is not stands side by side")
    void compares() throws IOException {
        assertThat(page(built, other))
                .contains("Built with other settings: seed 42 -&gt; 7")
                .contains("<th scope=\"row\" class=\"text\">items</th><td class=\"number\">154</td>"
                        + "<td class=\"number\">72</td><td class=\"number\"><span class=\"fewer\">\u221282</span></td>")
                .contains("88  PH2")
                .contains("old above new");
        assertThat(page(other, other))
                .contains("Both were built with the same settings")
                .contains("The same in both.");
        assertThat(page(other, built)).contains("<span class=\"more\">+82</span>");
        Session session = Session.run("report", built, other);
        assertThat(session.out()).isEqualTo("154 and 72 items in " + other.resolve("comparison.html") + "\n");
    }

    @Test
    @DisplayName("shows released files too, and leaves out what they don't tell")
    void releasedFiles() throws IOException {
        Path released = Files.createDirectories(folder.resolve("released"));
        Files.copy(
                built.resolve("Original_Medical_Datasets/Ori--02-train.json"), released.resolve("ori--02-train.json"));
        assertThat(page(released))
                .contains("Files without a manifest.")
                .contains("<dt>items</dt><dd>44</dd>")
                .contains("Kidney Diseases Classification")
                .doesNotContain("Without the picture", "Groups and patients", "Found and expected", "Skipped");
        assertThat(page(released, built)).contains("Not both have a manifest");
    }

    @Test
    @DisplayName("can be told from hostile names of a catalog only by what it shows")
    void hostileCatalog() throws IOException {
        OwnKidneys kidneys = OwnKidneys.in(folder.resolve("hostile"))
                .dataset("""
                home: "javascript:alert(1)"
                licence: "</table><script>alert(2)</script>"
                expect: {images: 10, labels: {Cyst: 6, Stone: 4}}
                samples: [{files: "{class}/*.png"}]
                labels: {"cyst'><script>": Cyst, stone: Stone}
                """)
                .images("cyst'><script>", 6)
                .images("stone", 4);
        Path out = folder.resolve("hostile-out");
        Session session = kidneys.run("build", "--out", out, "--quiet");
        Path page = folder.resolve("hostile.html");
        Session report = Session.run("report", out, "--catalog", folder.resolve("hostile/catalog"), "--out", page);
        assertThat(report.code()).as(session.err() + report.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(page))
                .contains("&lt;/table&gt;&lt;script&gt;alert(2)&lt;/script&gt;")
                .doesNotContain("<script", "href=\"javascript");
    }

    @Test
    @DisplayName("refuses what is no folder of items, and to write over a folder")
    void refusals() {
        Session missing = Session.run("report", folder.resolve("nowhere"));
        assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("there is no such folder");
        Session over = Session.run("report", built, "--out", folder);
        assertThat(over.code()).isEqualTo(ExitCode.USAGE);
        assertThat(over.err()).contains("is a folder").contains("name a file with --out");
    }

    @Test
    @DisplayName("shows what was found out of the pictures, once somebody has looked at them")
    void showsWhatWasFoundOutOfPictures(@TempDir Path looked) throws IOException {
        assertThat(page(built)).doesNotContain("Pictures by dataset");
        Path images = looked.resolve("images");
        Path out = looked.resolve("out");
        Built.of(out, images, "2,88");
        Built.look(out, images);
        assertThat(page(out)).contains("No picture has a twin.").doesNotContain("built again since");
        Built.spoil(images);
        Built.look(out, images);
        String page = page(out);
        assertThat(page)
                .contains("Pictures by dataset", "Pictures by subset", "of equal files", "with contradicting labels")
                .contains("<strong class=\"bad\">2</strong>");
        JsonNode json = new ObjectMapper()
                .readTree(Session.run("report", out, "--json").out())
                .get("pictures");
        assertThat(json.get("older").asBoolean()).isFalse();
        assertThat(json.at("/groups/bytes").asInt()).isEqualTo(3);
        assertThat(json.at("/datasets/2/wrong/unreadable").asInt()).isEqualTo(2);
        assertThat(json.at("/subsets/2/twins/across datasets").asInt()).isEqualTo(1);
        Built.again(out, images, "2,88");
        assertThat(page(out)).contains("built again since");
    }
}
