package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.region.MaskRule;
import org.medmat.region.RunConvention;

/** How a row tells where things are in its image. */
public sealed interface RegionSource {

    /** The raw value of the regions; null: the row's. */
    @Nullable
    Template label();

    /** Width and height of the image, where a table says it; empty: from its header. */
    List<Template> size();

    /** Smaller regions are dropped. */
    Least least();

    /** The fields of a row in which it is told where things are. */
    Stream<String> told();

    /** The fields of a row that it needs. */
    default Stream<String> fields() {
        Template label = label();
        return Stream.of(
                        told(),
                        size().stream().flatMap(Template::fields),
                        label == null ? Stream.<String>of() : label.fields())
                .flatMap(each -> each);
    }

    /**
     * By pixels of other pictures.
     *
     * @param masks all that are there are united
     * @param rules which pixels
     * @param pages raw value: the page of the mask, from 0, where it has one for each
     * @param byOrder whether masks belong to images by their order in the folder
     */
    record Masks(
            List<ImagePattern> masks,
            Rules rules,
            Map<String, Integer> pages,
            boolean byOrder,
            @Nullable Template label,
            Least least)
            implements RegionSource {

        /**
         * The raw values under which something may be marked.
         *
         * @param named those of a row
         */
        List<String> raws(List<String> named) {
            return Stream.of(pages.keySet(), pages.isEmpty() ? rules.exact().keySet() : Set.<String>of())
                    .flatMap(Set::stream)
                    .flatMap(raw -> raw.isEmpty() ? named.stream() : Stream.of(raw))
                    .toList();
        }

        /** A mask has the size of its image. */
        @Override
        public List<Template> size() {
            return List.of();
        }

        @Override
        public Stream<String> told() {
            return masks.stream().flatMap(ImagePattern::fields);
        }
    }

    /**
     * Which pixels of a mask are what.
     *
     * @param exact raw value: which pixels; an empty key stands for the row's raw value
     * @param lossy the same for JPEG files; empty: as for the others
     */
    record Rules(Map<String, MaskRule> exact, Map<String, MaskRule> lossy) {

        private static final Pattern JPEG = Pattern.compile("\\.(?i:jpe?g)$");

        Map<String, MaskRule> of(String path) {
            return lossy.isEmpty() || !JPEG.matcher(path).find() ? exact : lossy;
        }
    }

    /** By run lengths. */
    record Runs(
            Template runs,
            RunConvention convention,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {
        @Override
        public Stream<String> told() {
            return runs.fields();
        }
    }

    /**
     * By a box.
     *
     * @param numbers four texts
     */
    record OneBox(
            List<Template> numbers,
            BoxForm form,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {
        @Override
        public Stream<String> told() {
            return numbers.stream().flatMap(Template::fields);
        }
    }

    /** By a JSON list of boxes, one for each raw value of the row. */
    record BoxList(
            Template boxes,
            BoxForm form,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {
        @Override
        public Stream<String> told() {
            return boxes.fields();
        }
    }

    /** By a JSON list of polygons, one for each raw value of the row. */
    record PolygonList(
            Template polygons,
            BoxForm form,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {
        @Override
        public Stream<String> told() {
            return polygons.fields();
        }
    }

    /**
     * How large a region must be.
     *
     * @param pixels at least so many
     * @param fraction at least this part of the image
     */
    record Least(long pixels, double fraction) {
        public static final Least ANY = new Least(1, 0);
        /** Smaller pieces of a mask are the pen's, or the compression's. */
        public static final Least NO_SPECKS = new Least(1, 0.0001);

        /** In pixels, for an image of so many. */
        long of(long imagePixels) {
            return Math.max(pixels, (long) Math.ceil(fraction * imagePixels));
        }
    }
}
