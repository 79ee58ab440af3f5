package org.medmat.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.medmat.problem.Place;

/**
 * An item as it stands in a file.
 *
 * @param file the file
 * @param number the item's place in it, counted from 1
 * @param line where it begins
 * @param keysInOrder whether the eight keys stand first and in order
 * @param id as written
 * @param options what {@code Question-choice} offers, without the letters
 * @param further what stands there beside the eight keys, each value as JSON; in the order written
 */
public record WrittenItem(
        String file,
        long number,
        int line,
        boolean keysInOrder,
        long id,
        String caption,
        String image,
        String question,
        String answer,
        String questionChoice,
        String answerChoice,
        String dataNo,
        List<String> options,
        Map<String, String> further) {

    /** The keys of an item, in order. */
    public static final List<String> KEYS =
            List.of("id", "caption", "image", "Question", "Answer", "Question-choice", "Answer-choice", "data-no");

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    /** The number of its dataset; 0 if it tells none. */
    public int dataset() {
        return NUMBER.matcher(dataNo).matches() ? Integer.parseInt(dataNo) : 0;
    }

    public Place place() {
        return new Place(file, line);
    }

    /** The same about another picture. */
    public WrittenItem about(String picture) {
        return new WrittenItem(
                file,
                number,
                line,
                keysInOrder,
                id,
                caption,
                picture,
                question,
                answer,
                questionChoice,
                answerChoice,
                dataNo,
                options,
                further);
    }

    /** The same with each option so many places further; the last ones come first. */
    public WrittenItem turned(int places) {
        List<String> turned = Variant.rotated(places).options(options);
        return new WrittenItem(
                file,
                number,
                line,
                keysInOrder,
                id,
                caption,
                image,
                question,
                answer,
                LetteredOptions.with(question, questionChoice, turned),
                Character.toString('A' + turned.indexOf(answer)),
                dataNo,
                turned,
                further);
    }

    /** Everything but the id, which depends on the file. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("caption", caption);
        content.put("image", image);
        content.put("Question", question);
        content.put("Answer", answer);
        content.put("Question-choice", questionChoice);
        content.put("Answer-choice", answerChoice);
        content.put("data-no", dataNo);
        content.putAll(further);
        return content;
    }
}
