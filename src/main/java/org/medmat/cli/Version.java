package org.medmat.cli;

/** The program's version: a change that alters items raises the middle number. */
final class Version {

    static final String NUMBER = "0.1.0";
    static final String TEXT = "medmat " + NUMBER;

    private Version() {}

    /** Whether nothing else is asked. Scripts do all the time, and the parser takes longer to load than Java to start. */
    static boolean isAsked(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    static int tell(Console console) {
        console.result(TEXT);
        return console.ended(ExitCode.DONE);
    }
}
