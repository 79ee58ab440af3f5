package org.medmat.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.label.LabelList;
import org.medmat.text.Likeness;

/** Makes what {@code expect} says: one expectation, or a list of them where a download comes in several forms. */
final class ExpectationResolver {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,12})(?:\\.\\.(\\d{1,12}))?");

    private final @Nullable LabelList labels;

    private final @Nullable Adapter adapter;

    private ExpectationResolver(@Nullable LabelList labels, @Nullable Adapter adapter) {
        this.labels = labels;
        this.adapter = adapter;
    }

    /**
     * @param labels of the subset; null where it could not be read
     * @param adapter null where there is none
     */
    static List<Expectation> resolve(Mapping file, @Nullable LabelList labels, @Nullable Adapter adapter) {
        ExpectationResolver resolver = new ExpectationResolver(labels, adapter);
        Node written = file.node("expect");
        if (written == null) {
            return List.of();
        }
        List<Expectation> expectations = new ArrayList<>();
        for (Node each : written instanceof Node.Items items ? items.items() : List.of(written)) {
            expectations.add(resolver.one(Mapping.of(each, file.problems())));
        }
        return List.copyOf(expectations);
    }

    private Expectation one(Mapping expect) {
        String layout = expect.text("layout", "");
        refuseUnknown(layout, expect);
        String written = expect.text("images");
        Expectation.Range images = written == null ? null : range(expect, "images", written);
        Map<String, Expectation.Range> byLabel = new LinkedHashMap<>();
        Mapping counts = expect.mapping("labels");
        if (counts != null) {
            for (String label : counts.keys()) {
                Expectation.Range range = range(counts, label, counts.text(label, ""));
                if (range != null) {
                    byLabel.put(label, range);
                }
                if (labels != null && labels.find(label) < 0) {
                    counts.problems()
                            .add(
                                    counts.place(label),
                                    "\"" + label + "\" is no label of the subset"
                                            + Likeness.hint(label, labels.names()),
                                    "spell it as the subset's file does, or add it there");
                }
            }
        }
        expect.refuseOthers();
        return new Expectation(layout, images, byLabel);
    }

    private void refuseUnknown(String layout, Mapping expect) {
        if (layout.isEmpty() || adapter == null) {
            return;
        }
        List<String> layouts =
                adapter.layouts().stream().map(Adapter.Layout::name).toList();
        if (!layouts.contains(layout)) {
            expect.problems()
                    .add(
                            expect.place("layout"),
                            "\"" + layout + "\" is no layout of the dataset" + Likeness.hint(layout, layouts),
                            "name one of its `layouts`, or leave `layout` out");
        }
    }

    private static Expectation.@Nullable Range range(Mapping mapping, String key, String written) {
        Matcher range = RANGE.matcher(written);
        if (!range.matches()) {
            mapping.problems()
                    .add(
                            mapping.place(key),
                            "\"" + written + "\" is no count",
                            "write a number, or a range such as 2481..2482");
            return null;
        }
        long least = Long.parseLong(range.group(1));
        long most = range.group(2) == null ? least : Long.parseLong(range.group(2));
        if (most < least) {
            mapping.problems()
                    .add(mapping.place(key), "\"" + written + "\" is no range", "write the smaller number first");
            return null;
        }
        return new Expectation.Range(least, most);
    }
}
