package org.medmat.cli;

import picocli.CommandLine;

@CommandLine.Command(name = "diff")
final class DiffCommand extends Command {
    @Override
    int run() {
        throw new UnsupportedOperationException();
    }
}
