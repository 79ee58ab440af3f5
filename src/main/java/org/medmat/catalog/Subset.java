package org.medmat.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.problem.Place;
import org.medmat.question.QuestionKind;

/**
 * One triplet of modality, area and task.
 *
 * @param kinds the wider kinds of its task
 * @param asks the kinds of its questions, and for each its questions; none where no dataset of it can be built yet. About labels of whole
 *     images only, or about what is marked in them only
 * @param multiLabel whether an image may have several labels
 * @param diagnoses labels that are said of a whole image in which something is marked
 * @param different pairs of labels that look alike and are not
 */
public record Subset(
        int number,
        String modality,
        String area,
        String task,
        List<String> kinds,
        Map<QuestionKind, List<String>> asks,
        boolean multiLabel,
        LabelList labels,
        LabelSet diagnoses,
        List<List<String>> different,
        Place place) {

    public Subset {
        asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
    }

    /** Whether its questions are about things that are marked in images. */
    public boolean asksAboutRegions() {
        return asks.keySet().stream().anyMatch(QuestionKind::isAboutRegions);
    }

    /** The questions of its first kind. */
    public List<String> instructions() {
        return asks.values().iterator().next();
    }
}
