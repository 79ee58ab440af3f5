package org.medmat.mixture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medmat.item.Side;

/** Which items of which files are in a mixture, and on which side of it. */
final class Chosen {

    private static final BitSet NONE = new BitSet();

    private final String folder;
    private final Map<Side, Map<Integer, BitSet>> items = new EnumMap<>(Side.class);

    Chosen(Blend blend) {
        this.folder = blend.name().isEmpty() ? "" : blend.name() + "/";
        items.put(Side.TRAIN, bits(blend.train()));
        items.put(Side.TEST, bits(blend.test()));
    }

    static List<Chosen> of(List<Blend> blends) {
        List<Chosen> all = new ArrayList<>();
        blends.forEach(each -> all.add(new Chosen(each)));
        return all;
    }

    private static Map<Integer, BitSet> bits(List<MixtureItem> candidates) {
        Map<Integer, BitSet> bits = new HashMap<>();
        for (MixtureItem each : candidates) {
            bits.computeIfAbsent(each.place().file(), file -> new BitSet())
                    .set(each.place().number());
        }
        return bits;
    }

    /** Below the output folder; empty or ending in a slash. */
    String folder() {
        return folder;
    }

    /** Not to be changed. */
    BitSet of(Side side, int file) {
        return Objects.requireNonNull(items.get(side)).getOrDefault(file, NONE);
    }
}
