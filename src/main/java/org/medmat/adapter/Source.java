package org.medmat.adapter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.table.TableFormat;

/**
 * One place that samples come from.
 *
 * @param rows where its rows come from
 * @param optional whether it may find nothing
 */
public record Source(RowSource rows, Extras extras, Filter filter, Claims claims, Bonds bonds, boolean optional) {

    /**
     * What is added to rows.
     *
     * @param each further fields; the row is taken once for each of them
     * @param joins further columns from other tables
     */
    public record Extras(List<Map<String, Template>> each, List<Join> joins) {}

    /**
     * Which rows count.
     *
     * @param only field: values of which a row must have one
     * @param except field: values of which a row must have none
     */
    public record Filter(Map<String, WordPatterns> only, Map<String, WordPatterns> except) {

        /** Whether a row may do without a field of this name, which is blank then. */
        static boolean isOptional(String written) {
            return written.endsWith("?");
        }

        static String field(String written) {
            return isOptional(written) ? written.substring(0, written.length() - 1) : written;
        }
    }

    /**
     * What a row says of its image.
     *
     * @param label how it gives its raw values
     * @param unsure how it gives those of which it isn't known whether they hold
     * @param marks what it says of things in the image
     */
    public record Claims(LabelFinder label, @Nullable Unsure unsure, Marks marks) {

        public List<RegionSource> regions() {
            return marks.regions();
        }
    }

    /**
     * What a row says of things in its image.
     *
     * @param regions how it tells where they are; empty: it is about the whole image
     * @param shows how it gives raw values that are true of the whole image; null where it gives none
     * @param unmarked what is known of things that are not marked
     * @param agrees how it gives raw values that must be marked in the image; null where it gives none
     * @param largest which images of a series count; null: all
     */
    public record Marks(
            List<RegionSource> regions,
            @Nullable LabelFinder shows,
            Unmarked unmarked,
            @Nullable LabelFinder agrees,
            @Nullable Largest largest) {

        boolean statesAbsence() {
            return unmarked != Unmarked.UNKNOWN;
        }
    }

    /**
     * Of the images of a series in which anything is marked, those in which most is marked.
     *
     * @param images so many of them
     * @param of images for which this is equal are of one series
     */
    public record Largest(int images, Template of) {}

    /** What is known of things that are not marked in an image. */
    public enum Unmarked {
        UNKNOWN,
        /** They are not there; where a mask is missing nobody knows. */
        ABSENT,
        /** They are not there, and have no mask. */
        MASKLESS
    }

    /** Raw values that may hold, and what they mean. */
    public record Unsure(LabelFinder values, LabelMap labels) {}

    /**
     * What binds images together and to a side.
     *
     * @param patient who must stay on one side of the split
     * @param same files for which this is equal are one picture
     * @param alike images for which this is equal show the same thing: what one shows, the others may show too
     * @param twins pairs of images that stay on one side
     * @param split the dataset's own split
     */
    public record Bonds(
            @Nullable Template patient,
            @Nullable Template same,
            @Nullable Template alike,
            @Nullable TwinTable twins,
            SplitSource split) {}

    /**
     * A table of pairs of images.
     *
     * @param names the two names in a record of the table
     * @param as the name of a row's image, as the table has it
     */
    public record TwinTable(Table table, List<Template> names, Template as, boolean optional) {}

    /** Where a table is, and how it is written. */
    public record Table(List<PathPattern> patterns, TableFormat format) {}

    /** All fields of rows that it names anywhere, but for those of `each`. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        Stream.of(filter.only(), filter.except())
                .flatMap(filters -> filters.keySet().stream())
                .map(Filter::field)
                .forEach(fields::add);
        claims.label().fields().forEach(fields::add);
        if (claims.unsure() != null) {
            claims.unsure().values().fields().forEach(fields::add);
        }
        claims.regions().stream().flatMap(RegionSource::fields).forEach(fields::add);
        if (claims.marks().shows() != null) {
            claims.marks().shows().fields().forEach(fields::add);
        }
        if (claims.marks().agrees() != null) {
            claims.marks().agrees().fields().forEach(fields::add);
        }
        Stream.of(
                        bonds.patient(),
                        bonds.same(),
                        bonds.alike(),
                        claims.marks().largest() == null
                                ? null
                                : claims.marks().largest().of(),
                        bonds.twins() == null ? null : bonds.twins().as())
                .filter(template -> template != null)
                .flatMap(Template::fields)
                .forEach(fields::add);
        bonds.split().fields().forEach(fields::add);
        if (rows instanceof RowSource.Records records) {
            records.image().stream().flatMap(ImagePattern::fields).forEach(fields::add);
        }
        extras.each()
                .forEach(further ->
                        further.values().stream().flatMap(Template::fields).forEach(fields::add));
        extras.joins().stream().flatMap(Join::fields).forEach(fields::add);
        return fields;
    }
}
