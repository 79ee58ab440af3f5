package org.medmat.view;

import java.util.List;

/** How many items have each value of each facet, refused by none or by this facet alone. For one thread. */
final class FacetCounts {

    private static final List<Facet> OWN =
            List.of(Facet.SIDE, Facet.KIND, Facet.LABEL, Facet.LETTER, Facet.MARK, Facet.PICTURE);

    /** For no refusal, then for the refusal of each facet: how many of each dataset. */
    private final int[][] ofHome;

    /** For each facet of {@code OWN} how many of each value. */
    private final int[][] ofOwn;

    /** @param sizes how many values each facet has that is not of datasets */
    FacetCounts(int homes, List<Integer> sizes) {
        ofHome = new int[Facet.DATASET.ordinal() + 2][homes];
        ofOwn = sizes.stream().map(int[]::new).toArray(int[][]::new);
    }

    /** @param fails the bit of the facet that refuses the item; 0 where none does */
    void add(int fails, int home, int side, int kind, int answer, int letter, int mark, int note) {
        if (fails == 0) {
            ofHome[0][home]++;
            ofOwn[0][side]++;
            ofOwn[1][kind]++;
            ofOwn[2][answer]++;
            ofOwn[3][letter]++;
            ofOwn[4][mark]++;
            ofOwn[5][note]++;
        } else if (fails <= Facet.DATASET.bit()) {
            ofHome[Integer.numberOfTrailingZeros(fails) + 1][home]++;
        } else {
            int own = Integer.numberOfTrailingZeros(fails) - Facet.SIDE.ordinal();
            int value =
                    switch (own) {
                        case 0 -> side;
                        case 1 -> kind;
                        case 2 -> answer;
                        case 3 -> letter;
                        case 4 -> mark;
                        default -> note;
                    };
            ofOwn[own][value]++;
        }
    }

    int ofHome(Facet facet, int home) {
        return ofHome[0][home] + ofHome[facet.ordinal() + 1][home];
    }

    int of(Facet facet, int value) {
        return ofOwn[OWN.indexOf(facet)][value];
    }
}
