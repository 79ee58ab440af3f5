package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
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

    /** Whether rows of tables may say that files are one picture: what a picture is called inside stands in no path then. */
    public boolean tablesNamePictures() {
        return sources()
                .anyMatch(source -> source.bonds().same() != null && source.rows() instanceof RowSource.Records);
    }

    /** What a picture may be called inside because of the patterns that its path matches; none where its path alone counts. */
    public LongStream namesOf(String path) {
        return sources()
                .filter(source -> source.bonds().same() != null && source.rows() instanceof RowSource.Files)
                .flatMapToLong(source -> source.rows().patterns().stream()
                        .map(pattern -> pattern.match(path))
                        .filter(Objects::nonNull)
                        .mapToLong(match -> name(source, match, path)));
    }

    private static long name(Source source, PathPattern.Match match, String path) {
        try {
            return BondReader.same(
                    source.bonds().same(), NamedFields.of(match.fields()).or(Scanner.fieldsOf(path)));
        } catch (MissingFieldException e) {
            // No build took such a path.
            return 0;
        }
    }

    /** Whether it may be unknown of an image what it shows beside its labels. */
    public boolean mayBeUnsure() {
        return sources()
                .anyMatch(source -> source.claims().unsure() != null
                        || source.bonds().alike() != null
                        || source.claims().label().mayBeUnsure());
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
