package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("Every command explains itself")
class HelpTest {

    static Stream<CommandSpec> commands() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<CommandSpec> commands = new ArrayList<>();
        Medmat medmat = new Medmat(new Console(nowhere, nowhere, false, false));
        add(medmat.commandLine().getCommandSpec(), commands);
        return commands.stream();
    }

    private static void add(CommandSpec command, List<CommandSpec> commands) {
        commands.add(command);
        command.subcommands().values().forEach(each -> add(each.getCommandSpec(), commands));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void inASentence(CommandSpec command) {
        assertThat(String.join(" ", command.usageMessage().description())).matches("(?s)[A-Z].*\\.");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void byExamples(CommandSpec command) {
        assertThat(command.usageMessage().footerHeading()).contains("Example");
        assertThat(command.usageMessage().footer()).anyMatch(line -> line.contains("medmat"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void optionByOption(CommandSpec command) {
        for (ArgSpec argument : command.args()) {
            assertThat(String.join(" ", argument.description()))
                    .as(argument.toString())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whenAsked(CommandSpec command) {
        List<Object> arguments = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
        arguments.remove(0);
        arguments.add("--help");
        Session session = Session.run(arguments.toArray());
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .startsWith("Usage: " + command.qualifiedName())
                .contains("Example");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void examplesAreRunnable() {
        List<String> commands = commands().map(CommandSpec::name).toList();
        assertThat(commands()
                        .flatMap(command -> Stream.of(command.usageMessage().footer())))
                .filteredOn(line -> line.startsWith("  medmat "))
                .allSatisfy(line -> assertThat(commands).contains(line.split(" +")[2]));
    }

    @Test
    void oneThatIsNamedStandsAlone() {
        for (Command command : Commands.meant()) {
            String name =
                    command.getClass().getAnnotation(CommandLine.Command.class).name();
            if (!name.equals(CompletionCommand.NAME)) {
                assertThat(Commands.meant(name, "--help")).hasExactlyElementsOfTypes((Class<?>) command.getClass());
            }
        }
    }

    @Test
    void completionKnowsAllTheOthers() {
        String script = Session.run(CompletionCommand.NAME).out();
        assertThat(commands().map(CommandSpec::name)).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(script)
                .contains(name));
    }

    @Test
    void theVersionIsToldOnRequest() {
        Session session = Session.run("--version");
        assertThat(session.code()).isZero();
        assertThat(session.out()).isEqualTo("medmat " + Version.NUMBER + "\n");
        assertThat(Session.run("-V")).isEqualTo(session);
    }

    @Test
    void withoutAnyArgumentTheCommandsAreListed() {
        Session session = Session.run();
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("build", "sample", "status", "verify");
    }
}
