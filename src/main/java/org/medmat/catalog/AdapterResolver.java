package org.medmat.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.adapter.LabelMap;
import org.medmat.adapter.PathPattern;
import org.medmat.adapter.Source;
import org.medmat.adapter.Template;
import org.medmat.item.OwnSplit;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/** Makes the adapter of a dataset's file. */
final class AdapterResolver {

    /** What stands in a dataset's file only for its adapter. */
    static final Set<String> KEYS = Set.of(
            "samples",
            "layouts",
            "labels",
            "ignore",
            "exclude",
            "alone",
            "assesses",
            "several",
            "wins",
            "splits",
            "shares",
            "unused",
            "follows");

    private static final String EVERYTHING = "everything";

    private final Mapping file;
    private final Problems problems;
    private final Subset subset;
    private final LabelList labels;

    private AdapterResolver(Mapping file, Subset subset) {
        this.file = file;
        this.problems = file.problems();
        this.subset = subset;
        this.labels = subset.labels();
    }

    static @Nullable Adapter resolve(Mapping file, Subset subset) {
        return new AdapterResolver(file, subset).resolve();
    }

    private @Nullable Adapter resolve() {
        boolean described = file.has("samples") || file.has("layouts");
        LabelMap map = new LabelMap(rules(file), file.texts("ignore"), file.texts("exclude"));
        LabelSet alone = LabelSet.of(places("alone").stream().flatMapToInt(IntStream::of));
        LabelSet assessed = map.labels().with(assesses());
        List<Integer> wins = places("wins");
        Map<String, OwnSplit> splits = splits();
        List<Adapter.Share> shares = shares();
        List<PathPattern> unused = file.parseAll("unused", PathPattern::parse);
        int follows = file.has("follows") ? file.requiredNumber("follows") : 0;
        if (!described) {
            KEYS.stream()
                    .filter(key -> file.keys().contains(key))
                    .sorted()
                    .findFirst()
                    .ifPresent(key -> problems.add(
                            file.place(key),
                            "`" + key + "` without `samples`",
                            "say in `samples` where the images are"));
            return null;
        }
        Adapter adapter = new Adapter(
                layouts(),
                labels,
                new Adapter.Reading(
                        subset.multiLabel() || subset.asksAboutRegions(), map, alone, wins, assessed, united()),
                splits,
                shares,
                unused,
                follows);
        if (problems.isEmpty()) {
            checkRegions(adapter);
        }
        return adapter;
    }

    /** A subset asks about regions or not, whatever the dataset. */
    private void checkRegions(Adapter adapter) {
        boolean asked = subset.asksAboutRegions();
        for (Adapter.Layout layout : adapter.layouts()) {
            for (Source source : layout.sources()) {
                if (source.claims().regions().isEmpty() == asked) {
                    problems.add(
                            file.place(),
                            asked
                                    ? "no `regions`, but subset " + subset.number() + " asks about regions"
                                    : "`regions`, but subset " + subset.number() + " does not ask for them",
                            asked
                                    ? "say in `regions` where the things are, or take `asks` out of "
                                            + subset.place().file()
                                    : "write `asks: [box]` into "
                                            + subset.place().file() + ", or leave `regions` out");
                    return;
                }
            }
        }
    }

    private Map<String, @Nullable Integer> rules(Mapping mapping) {
        Map<String, @Nullable Integer> rules = new LinkedHashMap<>();
        Mapping written = mapping.mapping("labels");
        if (written == null) {
            return rules;
        }
        for (String raw : written.keys()) {
            String label = written.text(raw);
            if (label == null) {
                continue;
            }
            if (mapping != file && label.equals("none")) {
                rules.put(raw, null);
            } else {
                int place = place(label, written, raw);
                if (place >= 0) {
                    rules.put(raw, place);
                }
            }
        }
        return rules;
    }

    private int place(String label, Mapping mapping, String key) {
        int place = labels.find(label);
        if (place < 0) {
            problems.add(
                    mapping.place(key),
                    "\"" + label + "\" is no label of subset " + subset.number() + Likeness.hint(label, labels.names()),
                    "spell it as " + subset.place().file()
                            + " does, or add it there; a value that says nothing belongs in `ignore`");
        }
        return place;
    }

    private LabelSet assesses() {
        return file.texts("assesses").equals(List.of(EVERYTHING))
                ? labels.affirmative()
                : LabelSet.of(places("assesses").stream().flatMapToInt(IntStream::of));
    }

    private boolean united() {
        String several = file.text("several", "united");
        if (!List.of("united", "unasked").contains(several)) {
            problems.add(
                    file.place("several"),
                    "`several` is \"" + several + "\"",
                    "write united, for one box around all regions of a label, or unasked");
        }
        return !several.equals("unasked");
    }

    private List<Integer> places(String key) {
        List<Integer> places = new ArrayList<>();
        for (String label : file.texts(key)) {
            int place = place(label, file, key);
            if (place >= 0) {
                places.add(place);
            }
        }
        return places;
    }

    private Map<String, OwnSplit> splits() {
        Map<String, OwnSplit> splits = new LinkedHashMap<>();
        file.map("splits").forEach((word, part) -> BondResolver.part(part)
                .ifPresentOrElse(
                        own -> splits.put(Fold.ignoringCase(word), own),
                        () -> problems.add(
                                file.place("splits"),
                                "\"" + word + "\" is said to be \"" + part + "\"",
                                "write train, val or test")));
        return splits;
    }

    private List<Adapter.Share> shares() {
        List<Adapter.Share> shares = new ArrayList<>();
        for (Node item : file.items("shares")) {
            Mapping share = Mapping.of(item, problems);
            String of = share.required("of");
            Template by = share.parse(share.place("by"), share.required("by"), Template::parse);
            share.refuseOthers();
            if (by != null) {
                shares.add(new Adapter.Share(of, by));
            }
        }
        return shares;
    }

    private List<Adapter.Layout> layouts() {
        SourceResolver sources = new SourceResolver(this::unsureLabels);
        if (!file.has("layouts")) {
            return List.of(new Adapter.Layout("", sources.resolve(file)));
        }
        if (file.has("samples")) {
            problems.add(
                    file.place("layouts"), "both `samples` and `layouts`", "put the samples into one of the layouts");
        }
        List<Adapter.Layout> layouts = new ArrayList<>();
        for (Node item : file.items("layouts")) {
            Mapping layout = Mapping.of(item, problems);
            layouts.add(new Adapter.Layout(layout.required("name"), sources.resolve(layout)));
            layout.refuseOthers();
        }
        if (layouts.isEmpty()) {
            problems.add(file.place("layouts"), "`layouts` names none", "describe at least one");
        }
        return layouts;
    }

    private LabelMap unsureLabels(Mapping unsure) {
        Map<String, @Nullable Integer> rules = rules(unsure);
        rules.putIfAbsent("*", null);
        return new LabelMap(rules, List.of(), List.of());
    }
}
