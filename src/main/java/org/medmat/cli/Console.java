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

    void result(String text) {
        out.println(Visible.of(text));
    }

    void message(String text) {
        err.println(Visible.of(text));
        err.flush();
    }

    void error(String text) {
        message(red("error") + " " + text);
    }

    void warning(String text) {
        message(yellow("note") + "  " + text);
    }

    String red(String text) {
        return colour(Visible.RED, text);
    }

    String yellow(String text) {
        return colour(Visible.YELLOW, text);
    }

    String green(String text) {
        return colour(Visible.GREEN, text);
    }

    String bold(String text) {
        return colour(Visible.BOLD, text);
    }

    private String colour(String code, String text) {
        return colours ? code + text + Visible.PLAIN : text;
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
