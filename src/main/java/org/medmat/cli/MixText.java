package org.medmat.cli;

import java.util.ArrayList;
import java.util.List;
import org.medmat.mixture.Arm;
import org.medmat.mixture.MixOptions;
import org.medmat.mixture.MixReport;
import org.medmat.mixture.Prospect;
import org.medmat.mixture.Triplet;

/** What was mixed, and what may be. */
final class MixText {

    private MixText() {}

    static void print(MixReport report, MixOptions options, Console console, boolean quiet) {
        MixOptions.Aim aim = options.aim();
        if (aim != null && !quiet) {
            long budget = aim.budget();
            report.mixtures().stream()
                    .filter(mixture -> Arm.words().contains(mixture.name()) && mixture.train() < budget)
                    .forEach(mixture -> console.warning(mixture.name() + " has " + ReportText.count(mixture.train())
                            + " of " + ReportText.count(budget)
                            + " items to train with: compare it with mixtures of that size, by --budget"));
        }
        if (report.leftOut() > 0) {
            console.warning(ReportText.count(report.leftOut())
                    + " items left out: there is no other picture to show with them");
        }
        if (!quiet) {
            report.unwanted()
                    .forEach(
                            (reason, count) -> console.message(ReportText.count(count) + " items left out: " + reason));
            console.result(
                    report.mixtures().size() == 1
                                    && report.mixtures().get(0).rows().size() > 1
                                    && aim == null
                            ? summary(report.mixtures().get(0))
                            : table(report));
        }
    }

    private static String summary(MixReport.Mixture mixture) {
        return ReportText.count(mixture.train()) + " items to train with and " + ReportText.count(mixture.test())
                + " to test with, of " + mixture.rows().size() + " subsets";
    }

    static String table(MixReport report) {
        TextTable table = new TextTable("lrlllrr", "mixture", "subset", "triplet", "how", "shares", "train", "test");
        for (MixReport.Mixture mixture : report.mixtures()) {
            String name = mixture.name().isEmpty() ? "-" : mixture.name();
            for (MixReport.Row row : mixture.rows()) {
                table.row(
                        name,
                        row.triplet().subset(),
                        triplet(row.triplet()),
                        mixture.how(),
                        row.shared().isEmpty() ? "" : row.shared(),
                        row.train(),
                        row.test());
            }
            table.row(name, "all", "", mixture.how(), "", mixture.train(), mixture.test());
        }
        return table.toString();
    }

    private static String triplet(Triplet triplet) {
        return triplet.modality() + ", " + triplet.area() + ", "
                + String.join(" + ", triplet.kinds().stream().sorted().toList());
    }

    static String prospects(List<Prospect> prospects) {
        TextTable table = new TextTable(
                "rlrrlrrrrr",
                "target",
                "triplet",
                "train",
                "test",
                "learned",
                "related",
                "unrelated",
                "pairs",
                "triples",
                "all");
        for (Prospect each : prospects) {
            table.row(
                    each.triplet().subset(),
                    triplet(each.triplet()),
                    each.train(),
                    each.test(),
                    each.isLearned() ? "yes" : "no",
                    each.arms().getOrDefault(Arm.RELATED.word(), 0),
                    each.arms().getOrDefault(Arm.UNRELATED.word(), 0),
                    each.pairs(),
                    each.triples(),
                    each.arms().getOrDefault(Arm.ALL.word(), 0));
        }
        return table.toString();
    }

    static String prospectsJson(List<Prospect> prospects) {
        List<Object> targets = new ArrayList<>();
        for (Prospect each : prospects) {
            targets.add(Json.object(
                    "subset", each.triplet().subset(),
                    "train", each.train(),
                    "test", each.test(),
                    "learned", each.isLearned(),
                    "arms", each.arms(),
                    "pairs", each.pairs(),
                    "triples", each.triples()));
        }
        return Json.write(targets);
    }

    static String json(MixReport report) {
        List<Object> mixtures = new ArrayList<>();
        for (MixReport.Mixture mixture : report.mixtures()) {
            List<Object> subsets = new ArrayList<>();
            for (MixReport.Row row : mixture.rows()) {
                subsets.add(Json.object(
                        "subset", row.triplet().subset(),
                        "shares", row.shared(),
                        "train", row.train(),
                        "test", row.test()));
            }
            mixtures.add(Json.object(
                    "name", mixture.name(),
                    "how", mixture.how(),
                    "train", mixture.train(),
                    "test", mixture.test(),
                    "subsets", subsets));
        }
        return Json.write(
                Json.object("mixtures", mixtures, "leftOut", report.leftOut(), "unwanted", report.unwanted()));
    }
}
