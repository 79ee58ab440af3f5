package org.medmat.region;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Boxes and polygons written as lists of numbers, as JSON has them. */
public final class NumberLists {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 4;

    private NumberLists() {}

    /** The four numbers of each box: one list of four, or a list of such lists. */
    public static List<double[]> boxes(String json, Place place) throws DataException {
        List<double[]> boxes = new ArrayList<>();
        Part whole = read(json, place);
        for (Part box : whole.numbers.isEmpty() ? whole.parts : List.of(whole)) {
            if (box.numbers.size() != 4 || !box.parts.isEmpty()) {
                throw wrong(place, "a box is four numbers", json);
            }
            boxes.add(box.all());
        }
        return boxes;
    }

    /**
     * The polygons, each as x, y, x, y and so on: {@code [x, y, x, y, ...]} or {@code [[x, y], [x, y], ...]} is one of them, and a list
     * of either is several.
     */
    public static List<double[]> polygons(String json, Place place) throws DataException {
        List<double[]> polygons = new ArrayList<>();
        Part whole = read(json, place);
        boolean one = !whole.numbers.isEmpty()
                || !whole.parts.isEmpty() && whole.parts.stream().allMatch(Part::isPoint);
        for (Part polygon : one ? List.of(whole) : whole.parts) {
            double[] points = polygon.points()
                    .orElseThrow(() -> wrong(place, "a polygon is a list of points with two numbers each", json));
            polygons.add(points);
        }
        return polygons;
    }

    private static Part read(String json, Place place) throws DataException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw wrong(place, "not a list", json);
            }
            Part whole = list(parser, 1, json, place);
            if (parser.nextToken() != null) {
                throw wrong(place, "goes on behind its end", json);
            }
            return whole;
        } catch (JsonProcessingException e) {
            throw wrong(place, "not a list of numbers", json);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a text has no disk to fail", e);
        }
    }

    private static Part list(JsonParser parser, int depth, String json, Place place) throws IOException {
        Part part = new Part(new ArrayList<>(), new ArrayList<>());
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
                part.parts.add(list(parser, depth + 1, json, place));
            } else if (token != null && token.isNumeric()) {
                part.numbers.add(parser.getDoubleValue());
            } else {
                throw wrong(place, "not a list of numbers", json);
            }
        }
        return part;
    }

    private static DataException wrong(Place place, String what, String json) {
        return new DataException(new Problem(
                place,
                what + ": " + (json.length() > 80 ? json.substring(0, 80) + " ..." : json),
                "look whether the adapter names the right field"));
    }

    private record Part(List<Double> numbers, List<Part> parts) {

        boolean isPoint() {
            return numbers.size() == 2 && parts.isEmpty();
        }

        double[] all() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }

        Optional<double[]> points() {
            if (parts.isEmpty() && numbers.size() % 2 == 0) {
                return Optional.of(all());
            }
            boolean points = numbers.isEmpty() && parts.stream().allMatch(Part::isPoint);
            return points
                    ? Optional.of(parts.stream()
                            .flatMap(p -> p.numbers.stream())
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    : Optional.empty();
        }
    }
}
