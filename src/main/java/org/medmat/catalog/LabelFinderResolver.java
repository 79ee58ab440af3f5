package org.medmat.catalog;

import java.util.List;
import org.medmat.adapter.LabelFinder;
import org.medmat.adapter.Template;

/** Makes what {@code label} and {@code unsure} say. */
final class LabelFinderResolver {

    private static final LabelFinder NOTHING = new LabelFinder.One(Template.parse(""));

    private LabelFinderResolver() {}

    /** @param otherwise the template where nothing is said */
    static LabelFinder resolve(Mapping owner, String key, String otherwise) {
        Node written = owner.node(key);
        if (written instanceof Node.Fields) {
            Mapping parts = Mapping.of(written, owner.problems());
            LabelFinder finder = ofParts(parts);
            parts.refuseOthers();
            return finder;
        }
        Template value = owner.parse(owner.place(key), owner.text(key, otherwise), Template::parse);
        return value == null ? NOTHING : new LabelFinder.One(value);
    }

    static LabelFinder ofParts(Mapping parts) {
        if (parts.has("columns")) {
            List<String> yes = parts.has("yes") ? parts.texts("yes") : List.of("1");
            return new LabelFinder.OneHot(
                    parts.texts("columns"),
                    new LabelFinder.Cells(yes),
                    new LabelFinder.Cells(parts.texts("unsure")),
                    parts.text("none"));
        }
        Template of = parts.parse(parts.place("of"), parts.required("of"), Template::parse);
        List<String> separators = parts.texts("separated");
        String trim = parts.text("trim", "");
        String none = parts.text("none");
        if (of == null) {
            return NOTHING;
        }
        return separators.isEmpty() && trim.isEmpty() && none == null
                ? new LabelFinder.One(of)
                : LabelFinder.Separated.of(of, separators, trim, none);
    }
}
