package org.medmat.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.medmat.file.Lines;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.item.Side;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.sample.Fates;
import org.medmat.sample.SkipReason;

/**
 * What a file of twins says: which images are left out as copies of others, and on which side the rest of a group stands. A part of the catalog:
 * another file is another catalog.
 *
 * @param fingerprint the SHA-256 of the file; empty where there is none
 * @param fates by dataset and path
 * @param benchmark the paths of those that a benchmark has too, by dataset
 */
public record TwinFile(
        String fingerprint, Map<Integer, Map<String, Fates.Fate>> fates, Map<Integer, Set<String>> benchmark) {

    public static final TwinFile NONE = new TwinFile("", Map.of(), Map.of());

    /** So many twins take some hundred bytes each. */
    private static final int MOST = 20_000_000;

    private static final String TRAIN = Side.TRAIN.word();

    /** Any file may be named here: all of it is checked. */
    public static TwinFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CatalogException(new Problem(
                    Place.of(file.toString()),
                    "there is no such file",
                    "name the twins.jsonl that `medmat pictures` wrote into medmat-pictures/"));
        }
        Map<Integer, Map<String, Fates.Fate>> fates = new HashMap<>();
        Map<Integer, Set<String>> benchmark = new HashMap<>();
        long inBenchmark = 0;
        Measured in = new Measured(RegularFile.open(file));
        try (Lines lines = new Lines(file.toString(), in)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Place place = new Place(file.toString(), lines.number());
                if (lines.number() > MOST) {
                    throw TwinLine.refusal(place, "more than " + MOST + " lines");
                }
                TwinLine twin = TwinLine.read(line, place);
                // Those of a benchmark stand first in their group.
                inBenchmark = twin.dataset() == 0 ? twin.group() : inBenchmark;
                if (twin.dataset() != 0 && twin.group() == inBenchmark) {
                    benchmark
                            .computeIfAbsent(twin.dataset(), number -> new HashSet<>())
                            .add(twin.image());
                }
                if (twin.dataset() != 0
                        && fates.computeIfAbsent(twin.dataset(), number -> new HashMap<>())
                                        .put(twin.image(), fate(twin, place))
                                != null) {
                    throw TwinLine.refusal(place, "names a picture for the second time: " + twin.image());
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
            return new TwinFile(in.digest.hex(), fates, benchmark);
        } catch (DataException e) {
            throw new CatalogException(e.problem());
        }
    }

    private static Fates.Fate fate(TwinLine twin, Place place) throws DataException {
        if (!twin.side().equals(TRAIN) && !twin.side().equals(Side.TEST.word())) {
            throw TwinLine.refusal(place, "\"" + twin.side() + "\" is no side");
        }
        Side side = twin.side().equals(TRAIN) ? Side.TRAIN : Side.TEST;
        return switch (twin.becomes()) {
            case "kept" -> new Fates.Fate(null, side);
            case "copy" -> new Fates.Fate(SkipReason.COPY, side);
            case "contradiction" -> new Fates.Fate(SkipReason.TWIN_CONTRADICTION, side);
            default -> throw TwinLine.refusal(place, "\"" + twin.becomes() + "\" is nothing that becomes of a twin");
        };
    }

    /** Of one dataset. */
    public Fates of(int dataset) {
        Map<String, Fates.Fate> known = fates.get(dataset);
        return known == null ? Fates.NONE : known::get;
    }

    /** Whether a benchmark has this picture too. */
    public boolean isInBenchmark(int dataset, String image) {
        return benchmark.getOrDefault(dataset, Set.of()).contains(image);
    }

    private static final class Measured extends FilterInputStream {
        private final Sha256 digest = new Sha256();

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                digest.add(bytes, from, read);
            }
            return read;
        }
    }
}
