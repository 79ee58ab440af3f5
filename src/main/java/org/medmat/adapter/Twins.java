package org.medmat.adapter;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;
import org.medmat.sample.Unions;

/** Pairs of images that a table of the dataset names. */
final class Twins {

    private final Unions names = new Unions();

    Twins(Source.@Nullable TwinTable twins, LabelFiles labelFiles, ScanTally tally) throws IOException {
        if (twins == null) {
            return;
        }
        List<TableFiles.Hit> tables = labelFiles.nearest(twins.table().patterns());
        if (tables.isEmpty() && !twins.optional()) {
            tally.missing(new Problem(
                    Place.of(twins.table().patterns().get(0).written()),
                    "the table of twins is not there: pairs may stand on both sides",
                    "download it too; it belongs to the dataset"));
        }
        for (TableFiles.Hit table : tables) {
            labelFiles.read(table.file(), twins.table().format(), row -> {
                NamedFields fields = row::get;
                long first = hash(twins.names().get(0).fill(fields));
                for (Template other : twins.names()) {
                    names.unite(first, hash(other.fill(fields)));
                }
            });
        }
    }

    private static long hash(String name) {
        return StableHash.of("twin", name.strip());
    }

    /** Equal for twins; 0 for an image that has none. */
    long of(String name) {
        long hash = hash(name);
        return names.knows(hash) ? names.name(hash) : 0;
    }
}
