package org.medmat.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medmat.item.VariantKey;

/**
 * What a model said of one item, in the words of any tool: the first column that is there counts.
 *
 * @param line where it stands
 * @param values by {@link Field}
 */
record Prediction(long line, Map<Field, String> values) {

    /** What is asked of a record, and the columns that may tell; those of JSON by their way, with the number of an element. */
    enum Field {
        SAID,
        KEY,
        FILE,
        ID,
        IMAGE,
        QUESTION,
        RIGHT,
        PLACE
    }

    private static final Map<Field, List<String>> OF = new EnumMap<>(Field.class);

    static {
        OF.put(
                Field.SAID,
                List.of(
                        "sample_score.score.prediction",
                        "model_output.choices.0.message.content",
                        "resps.0.0",
                        "resps.0",
                        "filtered_resps.0",
                        "prediction",
                        "predict",
                        "response",
                        "model_answer",
                        "generated_text",
                        "output",
                        "output_text",
                        "completion",
                        "pred",
                        "said",
                        "text"));
        OF.put(
                Field.KEY,
                List.of(
                        "key",
                        "item_key",
                        "doc.id",
                        "doc.key",
                        "sample_score.sample_metadata.id",
                        "sample_metadata.id",
                        "metadata.id",
                        "doc_id",
                        "question_id",
                        "custom_id",
                        "id"));
        OF.put(Field.FILE, List.of("file", "file_name", "part"));
        OF.put(Field.ID, List.of("item_id", "id"));
        OF.put(Field.IMAGE, List.of("image", "image_path", "img", "images.0", "doc.image_path"));
        OF.put(Field.QUESTION, List.of("question", "Question", "prompt", "input", "query", "doc.question"));
        OF.put(
                Field.RIGHT,
                List.of("answer", "label", "gt_answer", "ground_truth", "target", "doc.answer", "Answer-choice"));
        OF.put(Field.PLACE, List.of("index", "doc_id"));
    }

    /** Tools whose files are recognised, by columns that only they have; the first that fits. */
    static final Map<String, List<String>> TOOLS = tools();

    private static Map<String, List<String>> tools() {
        Map<String, List<String>> tools = new LinkedHashMap<>();
        tools.put("EvalScope (reviews)", List.of("sample_score.score.prediction"));
        tools.put("EvalScope (predictions)", List.of("model_output.choices.0.message.content"));
        tools.put("lmms-eval", List.of("doc_id", "target"));
        tools.put("LLaMA-Factory", List.of("prompt", "predict", "label"));
        tools.put("VLMEvalKit", List.of("index", "prediction"));
        return tools;
    }

    private static List<String> columns(Field field) {
        return OF.getOrDefault(field, List.of());
    }

    /** All columns that anybody asks for. */
    static final Set<String> COLUMNS = columns();

    private static Set<String> columns() {
        Set<String> all = new LinkedHashSet<>();
        for (Field field : Field.values()) {
            all.addAll(columns(field));
        }
        TOOLS.values().forEach(all::addAll);
        return all;
    }

    /** @param cells gives what stands in a column; null where there is none */
    static Prediction of(long line, UnaryOperator<@Nullable String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            for (String column : columns(field)) {
                String value = cells.apply(column);
                if (value != null && (field != Field.KEY || VariantKey.read(value.strip()) != null)) {
                    values.put(field, value);
                    break;
                }
            }
        }
        return new Prediction(line, values);
    }

    static String tool(UnaryOperator<@Nullable String> cells) {
        List<String> found = new ArrayList<>();
        TOOLS.forEach((tool, columns) -> {
            if (columns.stream().allMatch(column -> cells.apply(column) != null)) {
                found.add(tool);
            }
        });
        return found.isEmpty() ? "a table of predictions" : found.get(0);
    }

    @Nullable
    String get(Field field) {
        return values.get(field);
    }
}
