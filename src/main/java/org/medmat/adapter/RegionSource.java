package org.medmat.adapter;

import java.util.List;
import java.util.Map;
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

    /**
     * By pixels of other pictures.
     *
     * @param masks all that are there are united
     * @param rules raw value: which pixels; an empty key stands for the row's raw value
     * @param pages raw value: the page of the mask, from 0, where it has one for each
     * @param byOrder whether masks belong to images by their order in the folder
     */
    record Masks(
            List<ImagePattern> masks,
            Map<String, MaskRule> rules,
            Map<String, Integer> pages,
            boolean byOrder,
            @Nullable Template label,
            Least least)
            implements RegionSource {

        /** A mask has the size of its image. */
        @Override
        public List<Template> size() {
            return List.of();
        }
    }

    /** By run lengths. */
    record Runs(
            Template runs,
            RunConvention convention,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {}

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
            Least least) implements RegionSource {}

    /** By a JSON list of boxes, one for each raw value of the row. */
    record BoxList(
            Template boxes,
            BoxForm form,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {}

    /** By a JSON list of polygons, one for each raw value of the row. */
    record PolygonList(
            Template polygons,
            BoxForm form,
            List<Template> size,
            @Nullable Template label,
            Least least) implements RegionSource {}

    /**
     * How large a region must be.
     *
     * @param pixels at least so many
     * @param fraction at least this part of the image
     */
    record Least(long pixels, double fraction) {
        public static final Least ANY = new Least(1, 0);

        /** In pixels, for an image of so many. */
        long of(long imagePixels) {
            return Math.max(pixels, (long) Math.ceil(fraction * imagePixels));
        }
    }
}
