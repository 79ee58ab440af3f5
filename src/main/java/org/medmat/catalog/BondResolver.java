package org.medmat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.PathPattern;
import org.medmat.adapter.Source;
import org.medmat.adapter.SplitSource;
import org.medmat.adapter.Template;
import org.medmat.item.OwnSplit;

/** Makes what binds the images of a source together and to a side. */
final class BondResolver {

    private BondResolver() {}

    static Source.Bonds resolve(Mapping written) {
        return new Source.Bonds(
                template(written, "patient"),
                template(written, "same"),
                template(written, "alike"),
                twins(written),
                split(written));
    }

    private static Source.@Nullable TwinTable twins(Mapping written) {
        Mapping twins = written.mapping("twins");
        if (twins == null) {
            return null;
        }
        if (!twins.has("table")) {
            twins.required("table");
        }
        List<Template> names = twins.parseAll("names", Template::parse);
        if (names.size() < 2) {
            twins.problems()
                    .add(
                            twins.place("names"),
                            "`names` has " + names.size() + " parts",
                            "write the columns of the two names: [\"{name_1}\", \"{name_2}\"]");
        }
        Template as = twins.parse(twins.place("as"), twins.required("as"), Template::parse);
        List<PathPattern> table = SourceResolver.patterns(twins, "table", PathPattern::parse);
        Source.TwinTable pairs = as == null
                ? null
                : new Source.TwinTable(
                        new Source.Table(table, TableFormatResolver.resolve(twins)), names, as, twins.flag("optional"));
        twins.refuseOthers();
        return pairs;
    }

    private static @Nullable Template template(Mapping written, String key) {
        String text = written.text(key);
        return text == null ? null : written.parse(written.place(key), text, Template::parse);
    }

    private static SplitSource split(Mapping written) {
        Node split = written.node("split");
        if (split == null) {
            return SplitSource.NONE;
        }
        if (!(split instanceof Node.Fields)) {
            Template word = template(written, "split");
            return word == null ? SplitSource.NONE : new SplitSource.Word(word);
        }
        Mapping listed = Mapping.of(split, written.problems());
        List<SplitSource.PartList> lists = new ArrayList<>();
        for (OwnSplit part : OwnSplit.values()) {
            Mapping list = listed.mapping(part.word());
            if (list != null) {
                Template as = list.parse(list.place("as"), list.required("as"), Template::parse);
                if (!list.has("listed")) {
                    list.required("listed");
                }
                if (as != null) {
                    lists.add(new SplitSource.PartList(
                            part, SourceResolver.patterns(list, "listed", PathPattern::parse), as));
                }
                list.refuseOthers();
            }
        }
        String otherwise = listed.text("otherwise");
        OwnSplit rest = otherwise == null ? null : part(otherwise).orElse(null);
        if (otherwise != null && rest == null) {
            listed.problems()
                    .add(listed.place("otherwise"), "`otherwise` is \"" + otherwise + "\"", "write train, val or test");
        }
        boolean optional = listed.flag("optional");
        listed.refuseOthers();
        return new SplitSource.Listed(lists, rest, optional);
    }

    /** A part of an own split, by the word that the catalog has for it. */
    static Optional<OwnSplit> part(String word) {
        return Stream.of(OwnSplit.values())
                .filter(part -> part.word().equals(word))
                .findFirst();
    }
}
