package org.medmat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.adapter.ImagePattern;
import org.medmat.adapter.Join;
import org.medmat.adapter.PathPattern;
import org.medmat.adapter.Template;

/** Makes what {@code join} says. */
final class JoinResolver {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,12})(?:\\.\\.(\\d{1,12}))?");

    private JoinResolver() {}

    static List<Join> resolve(Mapping written) {
        List<Join> joins = new ArrayList<>();
        for (Node item : written.items("join")) {
            Mapping join = Mapping.of(item, written.problems());
            if (join.has("ranges")) {
                ranges(join, joins::add);
            } else {
                table(join, joins::add);
            }
            join.refuseOthers();
        }
        return joins;
    }

    private static void table(Mapping join, Consumer<Join> to) {
        if (!join.has("table")) {
            join.required("table");
        }
        boolean optional = join.flag("optional");
        Mapping on = join.mapping("on");
        if (on == null) {
            to.accept(new Join.OwnFile(
                    SourceResolver.patterns(join, "table", ImagePattern::parse),
                    TableFormatResolver.resolve(join),
                    optional));
        } else {
            to.accept(new Join.ByKey(
                    SourceResolver.patterns(join, "table", PathPattern::parse),
                    TableFormatResolver.resolve(join),
                    SourceResolver.templates(on, on.keys()),
                    optional));
        }
    }

    /** A field, and for each of its values the numbers that mean it. */
    private static void ranges(Mapping join, Consumer<Join> to) {
        Template of = join.parse(join.place("of"), join.required("of"), Template::parse);
        String field = join.required("as");
        List<Join.Ranges.Range> ranges = new ArrayList<>();
        join.lists("ranges").forEach((value, numbers) -> {
            for (String range : numbers) {
                Matcher matcher = RANGE.matcher(range);
                if (matcher.matches()) {
                    long from = Long.parseLong(matcher.group(1));
                    long end = matcher.group(2) == null ? from : Long.parseLong(matcher.group(2));
                    ranges.add(new Join.Ranges.Range(from, end, value));
                } else {
                    join.problems()
                            .add(
                                    join.place("ranges"),
                                    "\"" + range + "\" is no range",
                                    "write a number, or two with two dots between: 1..25");
                }
            }
        });
        if (of != null) {
            to.accept(new Join.Ranges(of, field, ranges));
        }
    }
}
