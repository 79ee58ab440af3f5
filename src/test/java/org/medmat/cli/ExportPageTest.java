package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.export.Form;
import org.medmat.export.Forms;
import org.medmat.export.Load;
import org.medmat.export.PictureMode;
import picocli.CommandLine;

@DisplayName("The page of exports")
class ExportPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/export.md");
    private static final String END = "<!-- end -->";

    @Test
    @DisplayName("has the forms as they are (-Dexport.page.update=true writes them)")
    void hasTheForms() throws IOException {
        String page = Files.readString(PAGE);
        String expected = filled(filled(page, "<!-- forms -->\n", table()), "<!-- load -->\n", loads());
        if (Boolean.getBoolean("export.page.update")) {
            Files.writeString(PAGE, expected);
            return;
        }
        assertThat(page)
                .as("%s is out of date: mvn test -Dtest=ExportPageTest -Dexport.page.update=true", PAGE)
                .isEqualTo(expected);
    }

    @Test
    void namesEveryOption() throws IOException {
        String page = Files.readString(PAGE);
        CommandLine.Model.CommandSpec spec = new CommandLine(new ExportCommand()).getCommandSpec();
        assertThat(spec.options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .filter(name -> !name.matches("--(help|json|quiet|jobs|catalog|instructions|seed|at)"))
                        .filter(name -> !page.contains("`" + name)
                                && !page.contains(" " + name + " ")
                                && !page.contains(name + "`")
                                && !page.contains(name + "\n")))
                .isEmpty();
    }

    @Test
    void isTheListToo() {
        String list = Session.run("export", "--list").out();
        for (Form form : Forms.ALL) {
            assertThat(list).contains(form.facts().word() + ": " + form.facts().consumer(), Load.usual(form));
        }
        assertThat(Session.run("export", "--list", "--json").out()).contains("\"form\": \"llava\"");
    }

    private static String filled(String page, String begin, String text) {
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + text + page.substring(page.indexOf(END, from));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| form | consumer | files | pictures |\n| --- | --- | --- | --- |\n");
        for (Form form : Forms.ALL) {
            Form.Facts facts = form.facts();
            table.append("| `")
                    .append(facts.word())
                    .append("` | ")
                    .append(facts.consumer())
                    .append(" | ");
            table.append(facts.files()).append(" | ");
            table.append(facts.needs().modes().stream().map(PictureMode::word).collect(Collectors.joining(", ")));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String loads() {
        StringBuilder text = new StringBuilder("```text\n");
        for (Form form : Forms.ALL) {
            text.append(form.facts().word())
                    .append(": ")
                    .append(Load.usual(form))
                    .append('\n');
        }
        return text.append("```\n").toString();
    }
}
