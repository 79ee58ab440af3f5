package org.medmat.catalog;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The catalog as a page for people, in Markdown. */
final class CatalogPage {

    private static final String HEAD = """
        # The catalog

        The %d public datasets and the %d subsets that medmat knows. This page is made from the files beside it; to mend
        it, mend them.

        - A **dataset** is one public download. Its number leads to its file, its name to its page. *Images* is what
          a complete download holds, *labels* how many of its subset's labels occur in it; *?* stands for what nobody
          could find out.
        - A **subset** is one modality, area and task, with its closed list of labels. All datasets of a subset are
          asked the same questions, and their wrong options come from its labels.
        - **Access** is one of these:
        %s
        - **Layout** tells how sure it is that the download looks as its file says: *sure*, or so many things that
          nobody could check, not counting its licence and size. All are listed at the end. Mend them when you have the
          download: `medmat try N` shows what is in it.
        - **Adapter** tells whether `medmat build` can build it already.
        """;

    private final Catalog catalog;
    private final StringBuilder page = new StringBuilder();

    private CatalogPage(Catalog catalog) {
        this.catalog = catalog;
    }

    static String of(Catalog catalog) {
        return new CatalogPage(catalog).write();
    }

    private String write() {
        String access = catalog.vocabulary().access().entrySet().stream()
                .map(kind -> "  - *" + kind.getKey() + "*: " + kind.getValue())
                .collect(Collectors.joining("\n"));
        page.append(String.format(
                Locale.ROOT, HEAD, catalog.datasets().size(), catalog.subsets().size(), access));
        table(
                "Datasets",
                "no",
                "dataset",
                "subset",
                "modality",
                "area",
                "images",
                "labels",
                "access",
                "licence",
                "layout",
                "adapter");
        catalog.datasets().values().forEach(this::dataset);
        table("Subsets", "no", "modality", "area", "task", "datasets", "images", "labels");
        catalog.subsets().values().forEach(this::subset);
        table("How to get the datasets", "no", "dataset", "access", "how", "size");
        catalog.datasets().values().forEach(this::way);
        page.append("\n## What nobody could check\n\n");
        catalog.datasets().values().stream()
                .filter(dataset -> !dataset.unverified().isEmpty())
                .forEach(dataset -> page.append("- ")
                        .append(dataset.number())
                        .append(" ")
                        .append(escaped(dataset.name()))
                        .append(": ")
                        .append(escaped(String.join("; ", dataset.unverified())))
                        .append('\n'));
        return page.toString();
    }

    private void dataset(Dataset dataset) {
        Subset subset = catalog.subsetOf(dataset);
        long guesses = dataset.unverified().stream()
                .filter(guess -> !guess.matches("the (licence|size)\\b.*"))
                .count();
        row(
                fileLink(dataset.number(), dataset.place().file()),
                link(escaped(dataset.name()), dataset.home()),
                fileLink(subset.number(), subset.place().file()),
                subset.modality(),
                subset.area(),
                images(dataset.expected().images()),
                dataset.expected().labels().isEmpty()
                        ? "?"
                        : String.valueOf(dataset.expected().labels().size()),
                dataset.access().kind(),
                escaped(dataset.licence()),
                guesses == 0 ? "sure" : guesses + " unverified",
                dataset.hasAdapter() ? "yes" : "not yet");
    }

    private void subset(Subset subset) {
        List<Dataset> datasets = catalog.datasetsOf(subset);
        row(
                fileLink(subset.number(), subset.place().file()),
                subset.modality(),
                subset.area(),
                escaped(subset.task()),
                datasets.stream()
                        .map(dataset -> String.valueOf(dataset.number()))
                        .collect(Collectors.joining(", ")),
                images(datasets),
                escaped(String.join(", ", subset.labels().names()))
                        + (subset.multiLabel() ? " (an image may have several)" : ""));
    }

    private void way(Dataset dataset) {
        StringJoiner how = new StringJoiner(" ");
        how.add(escaped(dataset.access().how()));
        dataset.access().urls().forEach(url -> how.add(link("download", url)));
        row(
                String.valueOf(dataset.number()),
                link(escaped(dataset.name()), dataset.home()),
                dataset.access().kind(),
                how.toString().strip(),
                escaped(dataset.access().size()));
    }

    private void table(String title, String... columns) {
        page.append("\n## ").append(title).append("\n\n");
        row(columns);
        page.append("| --- ".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String images(Expectation.Range range) {
        if (range == null) {
            return "?";
        }
        return range.least() == range.most()
                ? count(range.least())
                : count(range.least()) + " to " + count(range.most());
    }

    /** The sum of what is known. */
    private static String images(List<Dataset> datasets) {
        List<Expectation.Range> known = datasets.stream()
                .map(dataset -> dataset.expected().images())
                .filter(range -> range != null)
                .toList();
        String sum = images(new Expectation.Range(
                known.stream().mapToLong(Expectation.Range::least).sum(),
                known.stream().mapToLong(Expectation.Range::most).sum()));
        return known.isEmpty() ? "?" : known.size() == datasets.size() ? sum : "more than " + sum;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String fileLink(int number, String file) {
        return "[" + number + "](" + file.replaceFirst("^catalog/", "") + ")";
    }

    private static String link(String text, String url) {
        if (!url.matches("https?://\\S+")) {
            return text;
        }
        return "[" + text + "](" + url.replace("|", "%7C").replace("(", "%28").replace(")", "%29") + ")";
    }

    /** A text as it is, in one line, whatever it holds of what Markdown takes for more than text. */
    static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replaceAll("([\\\\|*`\\[\\]<>~#])", "\\\\$1")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
    }
}
