package org.medmat.cli;

import picocli.CommandLine;

/** What all random choices follow from. */
final class SeedOption {

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Seed of all random choices (default: ${DEFAULT-VALUE}).")
    private long seed;

    long seed() {
        return seed;
    }
}
