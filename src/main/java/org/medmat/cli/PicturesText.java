package org.medmat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.gallery.Gallery;
import org.medmat.gallery.GalleryReport;
import org.medmat.gallery.TwinSorts;
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
        report.counts().datasets().forEach((number, dataset) -> {
            table.row(
                    number == 0 ? "-" : number,
                    name(number, catalog),
                    ReportText.count(dataset.pictures()),
                    ReportText.count(dataset.missing()),
                    ReportText.count(dataset.unreadable()),
                    ReportText.count(dataset.odd()),
                    ReportText.count(dataset.twinsWithin() + dataset.twinsAcross()),
                    ReportText.count(dataset.twinsOnBothSides()));
        });
        console.result(table.toString());
        report.counts().datasets().forEach((number, dataset) -> dataset.examples().stream()
                .limit(FAULTS_TOLD)
                .forEach(example -> console.warning(name(number, catalog) + ": " + example)));
        List<String> sorts = new ArrayList<>();
        report.counts().groups().forEach((sort, count) -> {
            if (count > 0) {
                sorts.add(ReportText.count(count) + " " + TwinSorts.inWords(sort));
            }
        });
        report.examples().stream().limit(GROUPS_TOLD).forEach(group -> printGroup(group, catalog, console));
        if (report.passedOver() > 0) {
            console.warning(
                    ReportText.count(report.passedOver())
                            + " pictures are like so many others that they were not compared with all of these: a near copy among them may be missed");
        }
        String twins = sorts.isEmpty() ? "no twins" : "groups of twins: " + String.join(", ", sorts);
        console.result(ReportText.count(report.counts().pictures()) + " pictures, " + ReportText.count(report.looked())
                + " of them opened now; " + twins);
        if (!sorts.isEmpty()) {
            console.message("all groups: "
                    + items.resolve(GalleryManifest.FOLDER).resolve(Gallery.TWINS)
                    + "; `medmat build --twins` takes this file and keeps one picture of each");
        }
    }

    private static void printGroup(GalleryReport.Group group, Catalog catalog, Console console) {
        console.result(TwinSorts.inWords(group.kind())
                + (group.sorts().isEmpty() ? "" : ", " + String.join(", ", group.sorts())) + ":");
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
        if (group.size() > PICTURES_TOLD) {
            console.result("  and " + (group.size() - PICTURES_TOLD) + " more");
        }
    }

    private static String name(int number, Catalog catalog) {
        Dataset dataset = catalog.datasets().get(number);
        return dataset == null ? "benchmark" : dataset.folder();
    }

    static String json(GalleryReport report) {
        return Json.write(Json.object(
                "pictures", report.counts().pictures(),
                "opened", report.looked(),
                "datasets", report.counts().datasets(),
                "subsets", report.counts().subsets(),
                "groups", report.counts().groups(),
                "passedOver", report.passedOver(),
                "examples", report.examples()));
    }
}
