package org.medmat.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.medmat.adapter.AdapterTargets;
import org.medmat.adapter.SyntaxException;
import org.medmat.catalog.CatalogTargets;
import org.medmat.draft.DraftTargets;
import org.medmat.gallery.GalleryTargets;
import org.medmat.mark.MarkTargets;
import org.medmat.output.OutputTargets;
import org.medmat.picture.PictureTargets;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.region.RegionTargets;
import org.medmat.score.ScoreTargets;
import org.medmat.table.TableTargets;
import org.medmat.text.SafePattern;
import org.medmat.tree.TreeTargets;
import org.medmat.verify.VerifyTargets;
import org.medmat.view.ViewTargets;

/** What a fuzzer calls, and what {@code scripts/fuzz} asks. The tests call it with what fuzzers have found. */
public final class Fuzzing {

    static final List<FuzzTarget> TARGETS = Stream.of(
                    CatalogTargets.all(),
                    TableTargets.all(),
                    AdapterTargets.all(),
                    DraftTargets.all(),
                    GalleryTargets.all(),
                    MarkTargets.all(),
                    OutputTargets.all(),
                    PictureTargets.all(),
                    RegionTargets.all(),
                    ScoreTargets.all(),
                    TreeTargets.all(),
                    VerifyTargets.all(),
                    ViewTargets.all())
            .flatMap(List::stream)
            .toList();

    private static FuzzTarget fuzzed = TARGETS.get(0);

    private Fuzzing() {}

    /** Called by the fuzzer before all else. Instrumenting classes takes long, and is not to count as an input's time. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        fuzzed = named(arguments[0]);
        for (byte[] seed : fuzzed.seeds().get().limit(5).toList()) {
            feed(fuzzed, seed);
        }
    }

    /** Called by the fuzzer again and again. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        feed(fuzzed, input);
    }

    /** Passes over those exceptions alone that the program tells people in words. */
    static void feed(FuzzTarget target, byte[] input) throws IOException {
        try {
            target.parser().read(new Input(input));
        } catch (DataException e) {
            require(e.problem().remedy(), e);
        } catch (CatalogException e) {
            e.problems().forEach(problem -> require(problem.remedy(), e));
        } catch (SyntaxException e) {
            require(e.remedy(), e);
        } catch (SafePattern.TooSlowException e) {
            require(e.getMessage(), e);
        }
    }

    private static void require(String words, Exception refusal) {
        if (words.isBlank()) {
            throw new AssertionError("a refusal without words", refusal);
        }
    }

    static FuzzTarget named(String name) {
        return TARGETS.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + name));
    }

    /** Writes the seeds of all targets into a folder, and the targets with their least coverage to the output. */
    public static void main(String[] arguments) throws IOException {
        for (FuzzTarget target : TARGETS) {
            Path folder = Files.createDirectories(Path.of(arguments[0], target.name()));
            int count = 0;
            for (Iterator<byte[]> seeds = target.seeds().get().iterator(); seeds.hasNext(); ) {
                Files.write(folder.resolve("seed-" + ++count), seeds.next());
            }
            System.out.println(target.name() + " " + target.leastCoverage());
        }
    }
}
