package org.medmat.cli;

import picocli.CommandLine;

@CommandLine.Command(name = "new")
final class NewCommand extends Command {
    @Override
    int run() {
        throw new UnsupportedOperationException();
    }
}
