package org.medmat.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes sure that what was written survives a power cut. */
final class Disk {

    private static final boolean FOLDERS_CAN_BE_OPENED = java.io.File.separatorChar == '/';

    private Disk() {}

    static void force(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_OPENED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
