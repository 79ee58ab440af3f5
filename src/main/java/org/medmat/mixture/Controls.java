package org.medmat.mixture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.finished.EntryReader;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;

/** Which picture is shown with an item in place of its own. May be asked by any thread. */
final class Controls {

    private final Map<MixtureItem.Spot, String> pictures;
    private final @Nullable String grey;

    private Controls(Map<MixtureItem.Spot, String> pictures, @Nullable String grey) {
        this.pictures = pictures;
        this.grey = grey;
    }

    static Controls of(Control control, List<MixtureItem> items, MixtureSources sources, Catalog catalog, long seed)
            throws IOException {
        if (control == Control.BLANK) {
            return new Controls(Map.of(), sources.settings().imagePrefix() + Control.GREY);
        }
        Map<MixtureItem.Spot, String> own = read(items, sources, catalog);
        Map<MixtureItem.Spot, String> pictures = new HashMap<>();
        SortedMap<Integer, List<MixtureItem>> subsets = DrawingOrder.by(items, MixtureItem::subset);
        if (control == Control.OTHER_IMAGE && subsets.size() < 2) {
            throw new CatalogException(new Problem(
                    Place.of("--control"),
                    "all items are of one subset, and another subset's picture is to be shown",
                    "choose items of several subsets, or --control shuffled"));
        }
        List<MixtureItem> all = subsets.values().stream().flatMap(List::stream).toList();
        int begin = 0;
        for (List<MixtureItem> subset : subsets.values()) {
            int others = all.size() - subset.size();
            for (int at = 0; at < subset.size(); at++) {
                MixtureItem item = subset.get(at);
                String picture;
                if (control == Control.SHUFFLED) {
                    picture = next(subset, at, own);
                } else {
                    long draw = StableHash.of("other-image", Long.toString(seed), Long.toHexString(item.draw()));
                    int drawn = (int) Long.remainderUnsigned(draw, others);
                    picture = own.get(all.get(drawn < begin ? drawn : drawn + subset.size())
                            .place());
                }
                if (picture != null) {
                    pictures.put(item.place(), picture);
                }
            }
            begin += subset.size();
        }
        return new Controls(pictures, null);
    }

    /** The picture of the next item in drawn order that has another one; null where there is only one picture. */
    private static @Nullable String next(List<MixtureItem> subset, int at, Map<MixtureItem.Spot, String> own) {
        String picture = own.get(subset.get(at).place());
        for (int step = 1; step < subset.size(); step++) {
            String other = own.get(subset.get((at + step) % subset.size()).place());
            if (!Objects.equals(other, picture)) {
                return other;
            }
        }
        return null;
    }

    private static Map<MixtureItem.Spot, String> read(List<MixtureItem> items, MixtureSources sources, Catalog catalog)
            throws IOException {
        Map<MixtureItem.Spot, String> pictures = new HashMap<>();
        for (Map.Entry<Integer, List<MixtureItem>> file :
                DrawingOrder.by(items, each -> each.place().file()).entrySet()) {
            List<Integer> wanted = new ArrayList<>();
            file.getValue().forEach(each -> wanted.add(each.place().number()));
            wanted.sort(null);
            try (EntryReader reader =
                    new EntryReader(sources.files().get(file.getKey()).withoutOrigins(), catalog, false)) {
                int next = 0;
                int at = 0;
                for (EntryReader.Read read = reader.next();
                        read != null && next < wanted.size();
                        read = reader.next()) {
                    if (wanted.get(next) == at) {
                        pictures.put(
                                new MixtureItem.Spot(file.getKey(), at),
                                read.entry().image());
                        next++;
                    }
                    at++;
                }
            }
        }
        return pictures;
    }

    /** Null where there is no other picture to show: the item is left out then. */
    @Nullable
    String picture(int file, int number) {
        return grey != null ? grey : pictures.get(new MixtureItem.Spot(file, number));
    }
}
