package org.medmat.cli;

import picocli.CommandLine;

/** How many threads work. */
final class JobsOption {

    private static final int MOST = 512;

    @CommandLine.Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many threads work (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec command;

    int jobs() {
        if (jobs < 1 || jobs > MOST) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--jobs is " + jobs + "; from 1 to " + MOST + " threads can work");
        }
        return jobs;
    }
}
