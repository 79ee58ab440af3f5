package org.medmat.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.road.Progress;
import org.medmat.text.SafePattern;
import picocli.CommandLine;

/** The command {@code medmat}. */
@CommandLine.Command(
        name = "medmat",
        description = "Turns downloaded medical image datasets into visual question answering data.",
        version = Version.TEXT,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat build --sample              draw a small med-mat/ and build it: a first look",
            "  medmat status                      what of the 109 datasets lies here, and how to get the rest",
            "  medmat build                       build what lies in med-mat/ into this folder",
            "  medmat build --subset 3 --out vqa  only subset 3, elsewhere",
            "  medmat try 2                       one dataset in detail, nothing written",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or catalog, 3 done in part, 130 interrupted."
        })
final class Medmat implements Runnable {

    private final Console console;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    @CommandLine.Option(
            names = "--debug",
            description = {"Log every station of a dataset's road, and show where in the program an error comes from."})
    private boolean debug;

    Medmat(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /** Who is told how far a command has come. */
    Progress progress(Progress shown) {
        return debug ? new StationLog(shown) : shown;
    }

    static int run(Console console, String... args) {
        try {
            return console.ended(answer(console, args));
        } catch (OutOfMemoryError e) {
            // Caught last of all, when whatever took the memory is garbage.
            console.error(Failures.told(e));
            return ExitCode.FAILED;
        }
    }

    private static int answer(Console console, String... args) {
        Medmat medmat = new Medmat(console);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true);
        return medmat.commandLine(args)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .registerConverter(int.class, text -> whole(text, Integer::parseInt))
                .registerConverter(long.class, text -> whole(text, Long::parseLong))
                .setParameterExceptionHandler((e, given) -> medmat.misused(e))
                .setExecutionExceptionHandler((e, line, parsed) -> medmat.failed(e))
                .execute(args);
    }

    /** With the commands that may be meant. */
    CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(this);
        Commands.meant(args).forEach(commandLine::addSubcommand);
        return commandLine;
    }

    private static <T> T whole(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is no whole number, or too large a one");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private int misused(CommandLine.ParameterException e) {
        console.error(String.valueOf(e.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(
                e, e.getCommandLine().getErr());
        console.message("See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private int failed(Exception e) {
        if (debug) {
            e.printStackTrace(console.err());
        }
        if (e instanceof CatalogException catalog) {
            catalog.problems().forEach(problem -> console.error(problem.toString()));
            return ExitCode.USAGE;
        }
        if (e instanceof InterruptedException || e instanceof ClosedByInterruptException) {
            return ExitCode.INTERRUPTED;
        }
        console.error(told(e));
        return ExitCode.FAILED;
    }

    private static String told(Exception e) {
        if (e instanceof DataException data) {
            return data.problem().toString();
        }
        if (e instanceof SafePattern.TooSlowException slow) {
            return "a regular expression of the catalog " + slow.getMessage()
                    + "\n    make it simpler: avoid repeats within repeats";
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return Failures.told(e);
        }
        return "this should not have happened: " + e
                + "\n    run again with `medmat --debug ...` and report what it prints";
    }
}
