package org.medmat.mark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.file.SmallFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Marks as a file: an array with a line for each. */
final class MarkJson {

    private static final int LARGEST = 256 << 20;
    private static final String REMEDY = "mend it, or move it elsewhere: `medmat view` begins a new one";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MarkJson() {}

    static Map<String, Object> object(Mark mark) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", mark.key());
        object.put("reader", mark.reader());
        object.put("dataset", mark.about().dataset());
        object.put("image", mark.about().image());
        object.put("label", mark.about().label());
        object.put("verdict", mark.verdict() == null ? "" : mark.verdict().word());
        object.put("note", mark.note());
        object.put("answer", mark.answer());
        object.put("right", mark.about().right());
        return object;
    }

    static byte[] write(List<Mark> marks) throws JsonProcessingException {
        StringBuilder text = new StringBuilder("[");
        String before = "\n";
        for (Mark mark : marks) {
            text.append(before).append(MAPPER.writeValueAsString(object(mark)));
            before = ",\n";
        }
        return text.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(Path file) throws IOException {
        return SmallFile.bytes(file, LARGEST, REMEDY);
    }

    static List<Mark> read(Path file) throws IOException {
        try {
            return MAPPER.readValue(bytes(file), new TypeReference<List<Map<String, String>>>() {}).stream()
                    .map(MarkJson::mark)
                    .collect(Collectors.toList());
        } catch (JsonMappingException e) {
            throw wrong(file, e.getOriginalMessage());
        } catch (JsonProcessingException | CharConversionException e) {
            throw wrong(file, "this is no JSON");
        } catch (IllegalArgumentException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        }
    }

    private static DataException wrong(Path file, String what) {
        return new DataException(
                new Problem(Place.of(file.toString()), "holds no marks as they should be: " + what, REMEDY));
    }

    private static Mark mark(@Nullable Map<String, String> object) {
        if (object == null) {
            throw new IllegalArgumentException("a mark is null");
        }
        String verdict = text(object, "verdict");
        return new Mark(
                text(object, "key"),
                text(object, "reader"),
                new Mark.About(
                        Integer.parseInt(text(object, "dataset")),
                        text(object, "image"),
                        text(object, "label"),
                        text(object, "right")),
                verdict.isEmpty()
                        ? null
                        : Verdict.named(verdict)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "a verdict is one of " + String.join(", ", Verdict.words()))),
                text(object, "note"),
                text(object, "answer"));
    }

    private static String text(Map<String, String> object, String key) {
        String text = object.get(key);
        if (text == null) {
            throw new IllegalArgumentException("a mark has no \"" + key + "\"");
        }
        return text;
    }
}
