package org.medmat.figures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.medmat.gallery.GalleryReport;
import org.medmat.output.Manifest;

/**
 * What stands in a finished folder. What nobody knows is null: released files have no manifest and no origins.
 *
 * @param settings it was built with; null without a manifest
 * @param inCatalog how many datasets the catalog has
 * @param subsets those that have items, by number
 * @param datasets those that have items or stand in the manifest, by number
 * @param licences those of most items first
 * @param pictures what was found out of them; null where nobody has looked
 */
public record Figures(
        Manifest.@Nullable Settings settings,
        Sides items,
        int inCatalog,
        Mat mat,
        List<OfSubset> subsets,
        List<OfDataset> datasets,
        List<OfLicence> licences,
        @Nullable Pictures pictures) {

    /**
     * Modality by area: what there may be, and what there is.
     *
     * @param fields those for which the catalog has a subset; all others are holes
     */
    public record Mat(List<Modality> modalities, List<String> areas, List<Field> fields) {}

    /** @param meaning what the word stands for; empty where it is plain */
    public record Modality(String word, String meaning) {}

    /**
     * @param tasks of its subsets
     * @param built the subsets that have items
     * @param missing the subsets that have none
     */
    public record Field(
            String modality,
            String area,
            List<String> tasks,
            List<Integer> built,
            List<Integer> missing,
            Sides items) {}

    /**
     * @param labels how many items of label questions are answered with a label, or ask after the thing that it names; all labels of the
     *     subset, in its order. An item may have several
     * @param otherAnswers items in which no label of the subset is the answer or asked after
     * @param kinds what its questions ask
     * @param blind what is answered without the picture; one for texts and one for boxes, where it was measured
     */
    public record OfSubset(
            int number,
            String modality,
            String area,
            String task,
            boolean multiLabel,
            Sides items,
            List<Integer> datasets,
            List<Named> labels,
            Sides otherAnswers,
            List<Named> kinds,
            List<Instruction> instructions,
            List<Letters> letters,
            List<BlindGuess> blind) {}

    public record Named(String name, Sides items) {}

    /** @param text as the catalog words it; empty: the items whose question the catalog doesn't have */
    public record Instruction(String kind, String text, Sides items) {}

    /**
     * Where the right answer stands among a number of options.
     *
     * @param right for each letter from A how many items it answers
     */
    public record Letters(int options, long items, List<Long> right) {}

    /**
     * @param groups patients, or single images, that stay together; null without origins
     * @param patients null where none is known
     * @param onBothSides groups that stand on both sides, where none should; null without origins
     * @param built what the manifest says of it; null where there is none
     */
    public record OfDataset(
            int number,
            String name,
            String home,
            String licence,
            int subset,
            Sides items,
            Sides pictures,
            @Nullable Sides groups,
            @Nullable Sides patients,
            @Nullable Long onBothSides,
            Manifest.@Nullable Dataset built,
            List<BlindGuess> blind) {}

    /**
     * @param passingOn whether it allows passing the pictures on: yes, no or unclear
     * @param datasets those under it, by number
     */
    public record OfLicence(String licence, String passingOn, List<Integer> datasets, long items) {}

    /**
     * What `medmat pictures` found.
     *
     * @param older whether the items were built again since
     * @param groups how many groups of twins there are of each kind and sort
     * @param datasets by number; 0 for a benchmark that they were compared with
     * @param subsets the sums of their datasets
     */
    public record Pictures(
            boolean older,
            Map<String, Long> groups,
            SortedMap<Integer, GalleryReport.Dataset> datasets,
            SortedMap<Integer, GalleryReport.Dataset> subsets) {}
}
