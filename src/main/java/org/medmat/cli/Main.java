package org.medmat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = new Console(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Terminal.isThere(), Terminal.wantsColours());
        int code = Version.isAsked(args) ? Version.tell(console) : Medmat.run(console, args);
        // While the program is being interrupted, exit would wait for what waits for this thread.
        if (code != ExitCode.INTERRUPTED) {
            System.exit(code);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
