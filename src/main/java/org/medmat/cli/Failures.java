package org.medmat.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What the operating system refused, in words of people. */
final class Failures {

    private Failures() {}

    static String told(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError) {
            return "Java's memory is full\n    give it more (JAVA_TOOL_OPTIONS=-Xmx8g medmat ...), or build fewer datasets at once;"
                    + " if that does not help, a file may be another than it seems";
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "the disk is full: " + message
                    + "\n    free some space or name another folder with --out; the files of the build before are untouched";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": not permitted\n    see to the permissions of the file and of its folder";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": is not there\n    it may have been moved or deleted meanwhile";
        }
        if (cause instanceof FileSystemException system) {
            return message + "\n    see to " + system.getFile();
        }
        return message;
    }
}
