package org.medmat.fuzz;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A parser that is fed with anything. It may refuse it; whatever else it throws is a bug.
 *
 * @param leastCoverage with fewer branches seen, the instrumentation has not reached the parser
 * @param seeds inputs that the fuzzer begins with
 */
public record FuzzTarget(String name, int leastCoverage, Supplier<Stream<byte[]>> seeds, Parser parser) {

    /** Reads the input as the program does, to its end. */
    @FunctionalInterface
    public interface Parser {
        void read(Input input) throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }
}
