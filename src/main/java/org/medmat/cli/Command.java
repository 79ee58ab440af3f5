package org.medmat.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.medmat.road.Progress;
import picocli.CommandLine;

/** What all commands have. */
abstract class Command implements Callable<Integer> {

    @CommandLine.ParentCommand
    private Medmat medmat;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Override
    public final Integer call() throws IOException, InterruptedException {
        return run();
    }

    abstract int run() throws IOException, InterruptedException;

    Console console() {
        return medmat.console();
    }

    Progress progress(Progress shown) {
        return medmat.progress(shown);
    }

    CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
