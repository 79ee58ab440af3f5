package org.medmat.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.adapter.Scan;
import org.medmat.draft.Trial.Outcome;
import org.medmat.sample.SkipReason;

/** What somebody should look at in a draft, in a short line each. */
final class Remarks {

    private Remarks() {}

    static List<String> of(Outcome outcome, DraftImages pictures) {
        Finding finding = outcome.text().finding();
        Scan scan = outcome.scan();
        List<String> remarks = new ArrayList<>(finding.toEdit());
        boolean table = finding.source().containsKey("table");
        BitSet left = new BitSet();
        left.or(pictures.images());
        for (int i = 0; i < scan.samples().size(); i++) {
            left.clear(scan.samples().image(i));
        }
        if (!left.isEmpty()) {
            String example = YamlText.shown(pictures.path(left.nextSetBit(0)));
            String what = table ? "no row with a label in the table: " : "no label here: ";
            add(remarks, left.cardinality(), "image has", "images have", what + example);
        }
        add(
                remarks,
                scan.skipped(SkipReason.MISSING_IMAGE),
                "row of the table has",
                "rows of the table have",
                "no image here");
        add(
                remarks,
                scan.skipped(SkipReason.CONTRADICTION),
                "image has",
                "images have",
                "rows with different labels: say which label `wins`");
        if (pictures.masks() > 0) {
            remarks.add(pictures.masks() + " images were taken for masks and left out");
        }
        if (LabelWords.areCodes(outcome.text().names())) {
            remarks.add("the labels are codes: write what they mean, here and in the subset");
        }
        Map<String, String> firsts = new TreeMap<>();
        outcome.text().labels().forEach((raw, label) -> {
            String first = firsts.putIfAbsent(label, raw);
            if (first != null) {
                remarks.add(YamlText.shown(first) + " and " + YamlText.shown(raw) + " were taken for the same label");
            }
        });
        return List.copyOf(remarks);
    }

    private static void add(List<String> remarks, long count, String one, String several, String what) {
        if (count > 0) {
            remarks.add(count + " " + (count == 1 ? one : several) + " " + what);
        }
    }
}
