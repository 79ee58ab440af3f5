package org.medmat.adapter;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.problem.Place;
import org.medmat.random.StableHash;
import org.medmat.sample.Samples;

/** Reads what binds the image of a row to others and to a side; as numbers, 0 where the row says nothing. */
final class BondReader {

    private final Source.Bonds bonds;
    private final List<Adapter.Share> shares;
    private final SplitFinder splits;
    private final Twins twins;

    /**
     * What a row says.
     *
     * @param shares for each share of the adapter what is the same for all copies of the picture
     */
    record Bonds(
            long patient,
            long same,
            long alike,
            long twins,
            long[] shares,
            @Nullable OwnSplit own) {}

    BondReader(Source.Bonds bonds, List<Adapter.Share> shares, SplitFinder splits, Twins twins) {
        this.bonds = bonds;
        this.shares = shares;
        this.splits = splits;
        this.twins = twins;
    }

    /** @param withPath the row's fields and what its image's path says of itself */
    Bonds of(NamedFields row, NamedFields withPath, Place where) throws IOException {
        long[] keys = new long[shares.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = hash("shared " + shares.get(i).of(), shares.get(i).by(), withPath);
        }
        return new Bonds(
                bonds.patient() == null
                        ? 0
                        : Samples.patient(bonds.patient().fill(row).strip()),
                same(bonds.same(), withPath),
                hash("alike", bonds.alike(), withPath),
                bonds.twins() == null ? 0 : twins.of(bonds.twins().as().fill(withPath)),
                keys,
                splits.find(row, where));
    }

    /** What files of one picture have in common; 0 where nothing is said. */
    static long same(@Nullable Template same, NamedFields fields) {
        return hash("same", same, fields);
    }

    private static long hash(String purpose, @Nullable Template template, NamedFields fields) {
        String text = template == null ? "" : template.fill(fields).strip();
        return text.isEmpty() ? 0 : StableHash.of(purpose, text);
    }
}
