package org.medmat.cli;

/** What the program ends with. */
final class ExitCode {

    /** Everything that was asked for. */
    static final int DONE = 0;
    /** Nothing, or not what was asked for. */
    static final int FAILED = 1;
    /** The arguments or the catalog are wrong; nothing was begun. */
    static final int USAGE = 2;
    /** Something was skipped. */
    static final int PARTIAL = 3;
    /** Stopped by Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
