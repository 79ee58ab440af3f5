package org.medmat.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

@CommandLine.Command(
        name = CompletionCommand.NAME,
        description = "Prints a completion script for bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(medmat completion)")
final class CompletionCommand extends Command {

    static final String NAME = "completion";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    int run() {
        console().result(AutoComplete.bash("medmat", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
