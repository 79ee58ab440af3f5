package org.medmat.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medmat.figures.Figures;
import org.medmat.figures.Sides;
import org.medmat.output.Manifest;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;

/** The report of one build. */
public final class BuildPage {

    /** In the order of the page. A part that knows nothing is left out. */
    private static final List<Function<Figures, Optional<Page.Section>>> PARTS = List.of(
            MatPart::of,
            SubsetsPart::of,
            DatasetsPart::of,
            ExpectedPart::of,
            SkippedPart::of,
            GroupsPart::of,
            PicturesPart::of,
            BlindPart::of,
            AnswersPart::of,
            LicencesPart::of,
            EachSubsetPart::of);

    private BuildPage() {}

    public static byte[] write(Figures figures) throws IOException {
        List<Page.Section> sections = PARTS.stream()
                .map(part -> part.apply(figures))
                .flatMap(Optional::stream)
                .toList();
        return new Page("What was built", html -> lead(html, figures), sections).write();
    }

    private static void lead(Html html, Figures figures) {
        Page.facts(html, facts(figures));
        Manifest.Settings settings = figures.settings();
        html.element("p", settings == null ? "Files without a manifest." : words(settings), "class", "settings");
    }

    private static List<Page.Fact> facts(Figures figures) {
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(new Page.Fact("items", Cell.number(figures.items().total())));
        facts.add(new Page.Fact("for training", Cell.number(figures.items().train())));
        facts.add(new Page.Fact("for testing", Cell.number(figures.items().test())));
        facts.add(new Page.Fact("pictures", Cell.number(Totals.pictures(figures).total())));
        Sides groups = Totals.groups(figures);
        if (groups.total() > 0) {
            facts.add(new Page.Fact("groups that stay together", Cell.number(groups.total())));
        }
        facts.add(new Page.Fact("datasets", Cell.text(figures.datasets().size() + " of " + figures.inCatalog())));
        facts.add(new Page.Fact(
                "subsets", Cell.text(figures.subsets().size() + " of " + Totals.subsetsInCatalog(figures))));
        return facts;
    }

    static String words(Manifest.Settings settings) {
        return "medmat " + settings.version() + ", seed " + settings.seed() + ", up to " + settings.maxOptions()
                + " options, wrong answers drawn " + settings.distractors() + ", kinds of questions: "
                + (settings.kinds().isEmpty() ? "all" : String.join(", ", settings.kinds()));
    }
}
