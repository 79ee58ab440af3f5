package org.medmat.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.ImagePattern;
import org.medmat.adapter.LabelFinder;
import org.medmat.adapter.LabelMap;
import org.medmat.adapter.PathPattern;
import org.medmat.adapter.RegionSource;
import org.medmat.adapter.RowSource;
import org.medmat.adapter.Source;
import org.medmat.adapter.Template;
import org.medmat.adapter.WordPatterns;

/** Makes the sources of {@code samples}. */
final class SourceResolver {

    private static final String CLASS_FIELD = "{class}";

    private final Function<Mapping, LabelMap> unsureLabels;

    SourceResolver(Function<Mapping, LabelMap> unsureLabels) {
        this.unsureLabels = unsureLabels;
    }

    List<Source> resolve(Mapping owner) {
        List<Source> sources = new ArrayList<>();
        List<Node> items = owner.items("samples");
        for (Node item : items) {
            Source source = source(Mapping.of(item, owner.problems()));
            if (source != null) {
                sources.add(source);
            }
        }
        boolean isList = !owner.has("samples") || owner.node("samples") instanceof Node.Items;
        if (isList && items.isEmpty()) {
            owner.problems()
                    .add(
                            owner.place("samples"),
                            "`samples` names no source",
                            "add one that begins with `files` or `table`");
        }
        return sources;
    }

    private @Nullable Source source(Mapping written) {
        RowSource rows = rows(written);
        Source source = rows == null
                ? null
                : new Source(
                        rows,
                        new Source.Extras(each(written), JoinResolver.resolve(written)),
                        new Source.Filter(words(written, "only"), words(written, "except")),
                        new Source.Claims(
                                LabelFinderResolver.resolve(written, "label", CLASS_FIELD),
                                unsure(written),
                                marks(written)),
                        BondResolver.resolve(written),
                        written.flag("optional"));
        if (source != null) {
            written.refuseOthers();
        }
        return source;
    }

    private static @Nullable LabelFinder finder(Mapping written, String key) {
        return written.has(key) ? LabelFinderResolver.resolve(written, key, "") : null;
    }

    private static Source.Marks marks(Mapping written) {
        List<RegionSource> regions = RegionResolver.resolve(written);
        String word = written.text("unmarked", "unknown");
        Optional<Source.Unmarked> unmarked = Stream.of(Source.Unmarked.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (unmarked.isEmpty()) {
            written.problems()
                    .add(
                            written.place("unmarked"),
                            "`unmarked` is \"" + word + "\"",
                            "write absent where nothing is there that is not marked, maskless where it has no mask either, or leave it out");
        }
        for (String key : List.of("shows", "unmarked", "agrees", "largest")) {
            if (written.has(key) && regions.isEmpty()) {
                written.problems()
                        .add(
                                written.place(key),
                                "`" + key + "` without `regions`",
                                "say in `regions` where things are, or leave it out");
            }
        }
        return new Source.Marks(
                regions,
                finder(written, "shows"),
                unmarked.orElse(Source.Unmarked.UNKNOWN),
                finder(written, "agrees"),
                RegionResolver.largest(written));
    }

    private @Nullable RowSource rows(Mapping written) {
        boolean files = written.has("files");
        boolean table = written.has("table");
        if (files && table) {
            written.problems()
                    .add(
                            written.place(),
                            "a source with both `files` and `table`",
                            "keep one of them; what a table adds to files is a `join`");
            return null;
        }
        if (!files && !table) {
            written.problems()
                    .add(
                            written.place(),
                            "a source without `files` or `table`",
                            "begin it with one of them: files: \"**/{class}/*.jpg\"");
            return null;
        }
        if (files) {
            return new RowSource.Files(
                    patterns(written, "files", PathPattern::parse), written.parseAll("not", PathPattern::parse));
        }
        List<ImagePattern> images = patterns(written, "image", ImagePattern::parseMany);
        if (!written.has("image")) {
            written.problems()
                    .add(
                            written.place(),
                            "`image` is missing",
                            "say where the image of a row is: image: \"**/{file name}\"");
        }
        return new RowSource.Records(
                patterns(written, "table", PathPattern::parse), TableFormatResolver.resolve(written), images);
    }

    /** At least one. */
    static <T> List<T> patterns(Mapping written, String key, Function<String, T> parser) {
        List<String> texts = written.texts(key);
        if (written.has(key) && (texts.isEmpty() || texts.stream().anyMatch(String::isBlank))) {
            written.problems().add(written.place(key), "`" + key + "` is empty", "write a pattern behind the colon");
            return List.of();
        }
        return written.parseAll(key, parser);
    }

    private static List<Map<String, Template>> each(Mapping written) {
        List<Map<String, Template>> each = new ArrayList<>();
        for (Node item : written.items("each")) {
            Mapping fields = Mapping.of(item, written.problems());
            each.add(templates(fields, fields.keys()));
        }
        return each;
    }

    static Map<String, Template> templates(Mapping mapping, Iterable<String> keys) {
        Map<String, Template> templates = new LinkedHashMap<>();
        for (String key : keys) {
            Template template = mapping.parse(mapping.place(key), mapping.text(key, ""), Template::parse);
            if (template != null) {
                templates.put(key, template);
            }
        }
        return templates;
    }

    private static Map<String, WordPatterns> words(Mapping written, String key) {
        Map<String, WordPatterns> words = new LinkedHashMap<>();
        written.lists(key).forEach((field, values) -> words.put(field, new WordPatterns(values)));
        return words;
    }

    private Source.@Nullable Unsure unsure(Mapping written) {
        Mapping unsure = written.mapping("unsure");
        if (unsure == null) {
            return null;
        }
        LabelFinder values = LabelFinderResolver.ofParts(unsure);
        LabelMap labels = unsureLabels.apply(unsure);
        unsure.refuseOthers();
        return new Source.Unsure(values, labels);
    }
}
