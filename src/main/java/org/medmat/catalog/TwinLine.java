package org.medmat.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * A picture of a group of twins, as a line of a file of twins.
 *
 * @param group the number of the group
 * @param kind how alike its pictures are: {@code bytes}, {@code pixels} or {@code near}
 * @param side on which the group belongs: {@code train} or {@code test}
 * @param dataset its number; 0 for a picture of a benchmark
 * @param image the path below the dataset's folder
 * @param stands where it stood: {@code train}, {@code test} or {@code both}
 * @param label what its items answer
 * @param becomes {@code kept}, {@code copy} or {@code contradiction}
 */
public record TwinLine(
        long group, String kind, String side, int dataset, String image, String stands, String label, String becomes) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    public String line() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param place of the line, for messages */
    public static TwinLine read(String line, Place place) throws DataException {
        try {
            return MAPPER.readValue(line, TwinLine.class);
        } catch (IOException e) {
            throw refusal(
                    place,
                    "this is no line of a file of twins: "
                            + (e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage()));
        }
    }

    static DataException refusal(Place place, String what) {
        return new DataException(
                new Problem(place, what, "name the twins.jsonl that `medmat pictures` wrote into medmat-pictures/"));
    }
}
