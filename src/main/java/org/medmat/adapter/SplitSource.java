package org.medmat.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;

/** The split that a dataset comes with. */
public sealed interface SplitSource {

    SplitSource NONE = new Nothing();

    /** The fields of a row that it needs. */
    default Stream<String> fields() {
        return Stream.of();
    }

    /** None: the samples are split by seed. */
    record Nothing() implements SplitSource {}

    /** A word of the row says it. */
    record Word(Template word) implements SplitSource {
        @Override
        public Stream<String> fields() {
            return word.fields();
        }
    }

    /**
     * Lists of names say it.
     *
     * @param otherwise where no list names the row; null: it has none
     * @param optional whether the lists may all be missing; then there is no split
     */
    record Listed(List<PartList> lists, @Nullable OwnSplit otherwise, boolean optional) implements SplitSource {
        @Override
        public Stream<String> fields() {
            return lists.stream().flatMap(list -> list.as().fields());
        }

        String written() {
            return String.join(
                    " and ",
                    lists.stream().map(list -> list.files().get(0).written()).toList());
        }
    }

    /** Files with one name a line, of which those named belong to a part. */
    record PartList(OwnSplit part, List<PathPattern> files, Template as) {}
}
