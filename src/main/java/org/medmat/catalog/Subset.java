package org.medmat.catalog;

import java.util.List;
import org.medmat.label.LabelList;
import org.medmat.problem.Place;
import org.medmat.question.QuestionKind;

/**
 * One triplet of modality, area and task.
 *
 * @param kinds the wider kinds of its task
 * @param asks what its questions ask
 * @param multiLabel whether an image may have several labels
 * @param different pairs of labels that look alike and are not
 * @param instructions its questions; none where no dataset of it can be built yet
 */
public record Subset(
        int number,
        String modality,
        String area,
        String task,
        List<String> kinds,
        QuestionKind asks,
        boolean multiLabel,
        LabelList labels,
        List<List<String>> different,
        List<String> instructions,
        Place place) {}
