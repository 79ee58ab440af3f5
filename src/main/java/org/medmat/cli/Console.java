package org.medmat.cli;

import java.io.PrintStream;

/**
 * Where the program speaks: results on one stream, messages on the other.
 *
 * @param out results
 * @param err messages
 * @param terminal whether a person looks on
 * @param colours whether colours are wanted
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean colours) {

    private static final String RESET = "\u001b[0m";

    void result(String text) {
        out.println(text);
    }

    void message(String text) {
        err.println(text);
        err.flush();
    }

    void error(String text) {
        message(red("error") + " " + text);
    }

    void warning(String text) {
        message(yellow("note") + "  " + text);
    }

    String red(String text) {
        return colour("\u001b[31m", text);
    }

    String yellow(String text) {
        return colour("\u001b[33m", text);
    }

    String green(String text) {
        return colour("\u001b[32m", text);
    }

    String bold(String text) {
        return colour("\u001b[1m", text);
    }

    private String colour(String code, String text) {
        return colours ? code + text + RESET : text;
    }

    /** The exit code at the end: a full disk or a closed pipe makes results incomplete. */
    int ended(int code) {
        err.flush();
        out.flush();
        if (!out.checkError()) {
            return code;
        }
        error("the output could not be written completely");
        return code == ExitCode.PARTIAL ? ExitCode.FAILED : Math.max(code, ExitCode.FAILED);
    }
}
