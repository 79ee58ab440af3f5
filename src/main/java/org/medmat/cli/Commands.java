package org.medmat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What medmat can be told to do. */
final class Commands {

    /** By name, in the order in which help lists them. */
    private static final Map<String, Supplier<Command>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("build", BuildCommand::new);
        ALL.put("sample", SampleCommand::new);
        ALL.put("list", ListCommand::new);
        ALL.put("status", StatusCommand::new);
        ALL.put("try", TryCommand::new);
        ALL.put("check", CheckCommand::new);
        ALL.put("new", NewCommand::new);
        ALL.put("pictures", PicturesCommand::new);
        ALL.put("export", ExportCommand::new);
        ALL.put("report", ReportCommand::new);
        ALL.put("score", ScoreCommand::new);
        ALL.put("view", ViewCommand::new);
        ALL.put("marks", MarksCommand::new);
        ALL.put("mix", MixCommand::new);
        ALL.put("verify", VerifyCommand::new);
        ALL.put("diff", DiffCommand::new);
        ALL.put("snapshot", SnapshotCommand::new);
        ALL.put(CompletionCommand.NAME, CompletionCommand::new);
    }

    private Commands() {}

    /**
     * The command that the first argument names; all where it names none, or one that has to know the others. To describe
     * all commands to the parser takes longer than most of them run.
     */
    static List<Command> meant(String... args) {
        Supplier<Command> named = args.length == 0 || args[0].equals(CompletionCommand.NAME) ? null : ALL.get(args[0]);
        return named == null ? ALL.values().stream().map(Supplier::get).toList() : List.of(named.get());
    }
}
