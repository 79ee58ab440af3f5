package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medmat.item.OwnSplit;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;

/**
 * Where the images of a dataset are, and how each gets its label. Never changes, so any number of threads may share it.
 *
 * @param layouts the forms it comes in; the first that fits is used
 * @param vocabulary the labels of its subset
 * @param splits the dataset's words for the parts of its split, beside the plain ones; folded
 * @param shares pictures that other datasets hold too
 * @param unused parts of the download with pictures that are known and not read
 * @param follows the dataset whose split this one has; 0 for none
 */
public record Adapter(
        List<Layout> layouts,
        LabelList vocabulary,
        Reading reading,
        Map<String, OwnSplit> splits,
        List<Share> shares,
        List<PathPattern> unused,
        int follows) {

    /**
     * How raw values become labels.
     *
     * @param severalLabels whether an image may have several
     * @param labels what raw values mean
     * @param alone labels that hold only when no other does
     * @param wins labels that win when rows of one image disagree, strongest first
     * @param assessed labels that an image does not have if it is not said to have them: those that raw values become, and others that the
     *     dataset looked for
     * @param united whether several regions of a label are asked about together; else they are not asked for
     */
    public record Reading(
            boolean severalLabels,
            LabelMap labels,
            LabelSet alone,
            List<Integer> wins,
            LabelSet assessed,
            boolean united) {}

    boolean severalLabels() {
        return reading.severalLabels();
    }

    LabelMap labels() {
        return reading.labels();
    }

    LabelSet alone() {
        return reading.alone();
    }

    List<Integer> wins() {
        return reading.wins();
    }

    /** The labels whose absence it states. */
    public LabelSet assessed() {
        return hasRegions() && !statesAbsence() ? LabelSet.EMPTY : reading.assessed();
    }

    /** Whether several regions of a label are asked about together, with one place around all. */
    public boolean united() {
        return reading.united();
    }

    /** Whether in some of its images what is not marked is not there. */
    boolean statesAbsence() {
        return sources().anyMatch(source -> source.claims().marks().statesAbsence());
    }

    /** What is not there in an image in which nothing is marked. */
    LabelSet absent(LabelSet unsure) {
        return hasRegions() ? assessed().without(unsure) : LabelSet.EMPTY;
    }

    private Stream<Source> sources() {
        return layouts.stream().flatMap(layout -> layout.sources().stream());
    }

    /** Whether its split is that of another dataset, which is the same download. */
    public boolean isFollower() {
        return follows != 0;
    }

    /** Whether it asks where things are, not what the image shows. */
    public boolean hasRegions() {
        return sources().anyMatch(source -> !source.claims().regions().isEmpty());
    }

    /**
     * A form of a dataset.
     *
     * @param name empty where there is only one
     */
    public record Layout(String name, List<Source> sources) {}

    /**
     * @param of the name by which all datasets with these pictures call them
     * @param by what makes two of them the same picture
     */
    public record Share(String of, Template by) {}
}
