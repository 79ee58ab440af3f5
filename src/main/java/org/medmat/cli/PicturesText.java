package org.medmat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.gallery.Gallery;
import org.medmat.gallery.GalleryReport;
import org.medmat.output.GalleryManifest;

/** What was found out of pictures, in words and as JSON. */
final class PicturesText {

    private static final int GROUPS_TOLD = 10;
    private static final int PICTURES_TOLD = 6;
    private static final int FAULTS_TOLD = 10;

    private PicturesText() {}

    static void print(GalleryReport report, Catalog catalog, Path items, Console console) {
        TextTable table = new TextTable(
                "rlrrrrrr", "no", "dataset", "pictures", "missing", "unreadable", "odd", "twins", "both sides");
        report.datasets().forEach((number, dataset) -> {
            long missing = dataset.wrong().getOrDefault("missing", 0L);
            long unreadable = dataset.wrong().getOrDefault("unreadable", 0L);
            long odd =
                    dataset.wrong().values().stream().mapToLong(Long::longValue).sum() - missing - unreadable;
            table.row(
                    number == 0 ? "-" : number,
                    name(number, catalog),
                    ReportText.count(dataset.pictures()),
                    ReportText.count(missing),
                    ReportText.count(unreadable),
                    ReportText.count(odd),
                    ReportText.count(dataset.twins().getOrDefault("within a dataset", 0L)
                            + dataset.twins().getOrDefault("across datasets", 0L)),
                    ReportText.count(dataset.twins().getOrDefault("on both sides", 0L)));
        });
        console.result(table.toString());
        report.datasets().forEach((number, dataset) -> dataset.examples().stream()
                .limit(FAULTS_TOLD)
                .forEach(example -> console.warning(name(number, catalog) + ": " + example)));
        List<String> sorts = new ArrayList<>();
        report.groups().forEach((sort, count) -> {
            if (count > 0) {
                sorts.add(ReportText.count(count) + " " + inWords(sort));
            }
        });
        report.examples().stream().limit(GROUPS_TOLD).forEach(group -> printGroup(group, catalog, console));
        if (report.passedOver() > 0) {
            console.warning(
                    ReportText.count(report.passedOver())
                            + " comparisons were left out, as too many pictures are alike: a near copy among them may be missed");
        }
        String twins = sorts.isEmpty() ? "no twins" : "groups of twins: " + String.join(", ", sorts);
        console.result(ReportText.count(report.pictures()) + " pictures, " + ReportText.count(report.looked())
                + " of them opened now; " + twins);
        if (!sorts.isEmpty()) {
            console.message("all groups: "
                    + items.resolve(GalleryManifest.FOLDER).resolve(Gallery.TWINS)
                    + "; `medmat build --twins` takes this file and keeps one picture of each");
        }
    }

    private static void printGroup(GalleryReport.Group group, Catalog catalog, Console console) {
        console.result(
                inWords(group.kind()) + (group.sorts().isEmpty() ? "" : ", " + String.join(", ", group.sorts())) + ":");
        group.pictures().stream()
                .limit(PICTURES_TOLD)
                .forEach(picture -> console.result("  "
                        + String.join(
                                "  ",
                                List.of(
                                        picture.stands().isEmpty() ? "-" : picture.stands(),
                                        picture.becomes(),
                                        name(picture.dataset(), catalog) + "/" + picture.image(),
                                        picture.label()))));
        if (group.pictures().size() > PICTURES_TOLD) {
            console.result("  and " + (group.pictures().size() - PICTURES_TOLD) + " more");
        }
    }

    private static String inWords(String sort) {
        return switch (sort) {
            case "bytes" -> "of equal files";
            case "pixels" -> "of equal pixels";
            case "near" -> "of near copies";
            default -> sort;
        };
    }

    private static String name(int number, Catalog catalog) {
        Dataset dataset = catalog.datasets().get(number);
        return dataset == null ? "benchmark" : dataset.folder();
    }

    static String json(GalleryReport report) {
        Map<String, Object> datasets = new LinkedHashMap<>();
        SortedMap<Integer, Map<String, Long>> subsets = new TreeMap<>();
        report.datasets().forEach((number, dataset) -> {
            datasets.put(
                    Integer.toString(number),
                    Json.object(
                            "subset", dataset.subset(),
                            "pictures", dataset.pictures(),
                            "wrong", dataset.wrong(),
                            "twins", dataset.twins(),
                            "examples", dataset.examples()));
            Map<String, Long> subset = subsets.computeIfAbsent(dataset.subset(), each -> new TreeMap<>());
            subset.merge("pictures", dataset.pictures(), Long::sum);
            dataset.wrong().forEach((fault, count) -> subset.merge(fault, count, Long::sum));
            dataset.twins().forEach((sort, count) -> subset.merge("twins " + sort, count, Long::sum));
        });
        return Json.write(Json.object(
                "pictures", report.pictures(),
                "opened", report.looked(),
                "datasets", datasets,
                "subsets", subsets,
                "groups", report.groups(),
                "passedOver", report.passedOver(),
                "examples", report.examples()));
    }
}
