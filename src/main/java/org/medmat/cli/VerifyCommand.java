package org.medmat.cli;

import picocli.CommandLine;

@CommandLine.Command(name = "verify")
final class VerifyCommand extends Command {
    @Override
    int run() {
        throw new UnsupportedOperationException();
    }
}
