package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Problem;

@DisplayName("The schema that editors use knows what the program knows")
class SchemaTest {

    private static final Path FOLDER = Path.of("catalog/schema");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Map<String, JsonNode> DOCUMENTS = documents();
    private static final Map<String, Schema> SCHEMAS = DOCUMENTS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> REGISTRY.getSchema(entry.getValue())));

    /** What the program tells of a misspelt key: where it stands, as the tests named it, and the keys there are. */
    private static final Pattern FOREIGN = Pattern.compile("nobody knows the key `x-(\\w+)(?:-(\\w+))?`");

    private static final List<String> KINDS_OF_REGION = List.of("mask", "runs", "box", "boxes", "polygons");

    private static final String KEYS = "the keys here are ";

    /** Defects of form, which an editor shows at once. The others need the whole catalog, or are in patterns. */
    private static final List<String> OF_FORM = List.of(
            "nobody knows the key",
            "is missing",
            "is empty",
            "must be one text",
            "must be a list",
            "keys and values are expected",
            "is no kind of access",
            "is no modality",
            "is no area",
            "is no kind of task",
            "\", no number",
            "is no count",
            "write true or false",
            "write train, val or test",
            "is no plain name",
            "a source with",
            "both `samples` and `layouts`",
            "holds lists of labels",
            "longer than 200");

    @Test
    void everyShippedFileIsValid() {
        assertThat(invalid(CatalogFiles.in(Path.of("catalog")), SchemaTest::asText))
                .isEmpty();
    }

    @Test
    void everyShippedFileIsValidToAnEditorThatTakesNumbersForNumbers() {
        assertThat(invalid(CatalogFiles.in(Path.of("catalog")), SchemaTest::asEditorsReadIt))
                .isEmpty();
    }

    static Stream<Path> good() {
        return SmallCatalogs.in("catalog-good").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void whatTheProgramTakesTheSchemaTakes(Path folder) {
        SortedMap<String, byte[]> files = SmallCatalogs.files(folder);
        assertThatCode(() -> CatalogReader.of(files)).doesNotThrowAnyException();
        assertThat(invalid(files, SchemaTest::asText)).isEmpty();
    }

    static Stream<Path> bad() {
        return SmallCatalogs.in("catalog-bad").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatIsWronglyFormedTheSchemaRefuses(Path folder) {
        SortedMap<String, byte[]> files = SmallCatalogs.files(folder);
        CatalogException refusal = catchThrowableOfType(CatalogException.class, () -> CatalogReader.of(files));
        List<String> wronglyFormed = refusal.problems().stream()
                .filter(problem -> schemaOf(problem.place().file()) != null)
                .filter(problem -> OF_FORM.stream().anyMatch(problem.toString()::contains))
                .map(problem -> problem.place().file())
                .distinct()
                .toList();
        assertThat(invalid(files, SchemaTest::asText).keySet()).containsAll(wronglyFormed);
    }

    @Test
    void theKeysAreTheProgramsInEveryPlace() {
        SortedMap<String, TreeSet<String>> programs = new TreeMap<>();
        SortedMap<String, TreeSet<String>> schemas = new TreeMap<>();
        for (String defect : List.of("unknown-keys-everywhere", "unknown-key-in-a-layout")) {
            SortedMap<String, byte[]> files = SmallCatalogs.files(Path.of("src/test/resources/catalog-bad", defect));
            for (Problem problem : catchThrowableOfType(CatalogException.class, () -> CatalogReader.of(files))
                    .problems()) {
                Matcher foreign = FOREIGN.matcher(problem.what());
                assertThat(foreign.find()).as(problem.toString()).isTrue();
                String place = foreign.group(1) + (foreign.group(2) == null ? "" : " " + foreign.group(2));
                TreeSet<String> known = keys(foreign.group(1), foreign.group(2));
                schemas.put(place, known);
                TreeSet<String> told = new TreeSet<>(
                        List.of(problem.remedy().substring(KEYS.length()).split(", ")));
                // Asked for only to tell the two kinds of sources, and of labels, from each other.
                told.remove(place.endsWith("filesSource") ? "table" : place.endsWith("tableSource") ? "files" : "");
                told.remove(place.endsWith("Parts") ? "columns" : place.endsWith(" join") ? "ranges" : "");
                if (place.endsWith("Region")) {
                    told.removeIf(key -> KINDS_OF_REGION.contains(key) && !place.equals("dataset " + key + "Region"));
                }
                programs.put(place, told);
            }
        }
        assertThat(programs).isEqualTo(schemas);
        assertThat(programs.keySet()).as("places that were tried").hasSize(objects());
    }

    @Test
    void noKeyOfTheSchemaIsWithoutAnExample() {
        List<SortedMap<String, byte[]>> examples =
                good().map(SmallCatalogs::files).toList();
        List<String> unused = new ArrayList<>();
        DOCUMENTS.forEach((name, document) -> {
            for (JsonNode properties : propertiesOf(document)) {
                for (String key : keys(properties)) {
                    JsonNode removed = ((ObjectNode) properties).remove(key);
                    Schema without = REGISTRY.getSchema(document.deepCopy());
                    if (examples.stream().allMatch(files -> invalid(files, SchemaTest::asText, name, without)
                            .isEmpty())) {
                        unused.add(name + " " + key);
                    }
                    ((ObjectNode) properties).set(key, removed);
                }
            }
        });
        assertThat(unused).as("keys that no file in catalog-good has").isEmpty();
    }

    @Test
    void everyKeyIsExplained() {
        DOCUMENTS.forEach((name, document) -> propertiesOf(document)
                .forEach(properties -> properties.properties().forEach(property -> assertThat(
                                property.getValue().path("description").asText())
                        .as(name + " " + property.getKey())
                        .matches("(?s)[A-Z1-9a-z`].*\\S"))));
    }

    @Test
    void theWordsAreThoseOfTheVocabulary() {
        Vocabulary vocabulary = CatalogReader.builtIn().vocabulary();
        JsonNode subset = DOCUMENTS.get("subset");
        assertThat(words(subset.at("/properties/modality/enum")))
                .containsExactlyElementsOf(vocabulary.modalities().keySet());
        assertThat(words(subset.at("/properties/area/enum")))
                .containsExactlyElementsOf(vocabulary.areas().keySet());
        assertThat(words(subset.at("/definitions/kind/enum")))
                .containsExactlyElementsOf(vocabulary.kinds().keySet());
        assertThat(words(DOCUMENTS.get("dataset").at("/properties/get/properties/access/enum")))
                .containsExactlyElementsOf(vocabulary.access().keySet());
    }

    private static Map<String, JsonNode> documents() {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (String name : List.of("dataset", "subset", "vocabulary")) {
            try {
                documents.put(name, MAPPER.readTree(Files.readAllBytes(FOLDER.resolve(name + ".schema.json"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    /** What is wrong with each file that is not valid. */
    private static Map<String, List<Error>> invalid(
            SortedMap<String, byte[]> files, Function<String, JsonNode> scalar) {
        Map<String, List<Error>> invalid = new TreeMap<>();
        SCHEMAS.forEach((name, schema) -> invalid.putAll(invalid(files, scalar, name, schema)));
        return invalid;
    }

    private static Map<String, List<Error>> invalid(
            SortedMap<String, byte[]> files, Function<String, JsonNode> scalar, String name, Schema schema) {
        Map<String, List<Error>> invalid = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (name.equals(schemaOf(path))) {
                List<Error> errors = schema.validate(json(path, bytes, scalar));
                if (!errors.isEmpty()) {
                    invalid.put(path, errors);
                }
            }
        });
        return invalid;
    }

    private static String schemaOf(String path) {
        return path.startsWith("datasets/")
                ? "dataset"
                : path.startsWith("subsets/") ? "subset" : path.equals("vocabulary.yaml") ? "vocabulary" : null;
    }

    private static JsonNode json(String path, byte[] bytes, Function<String, JsonNode> scalar) {
        try {
            return json(Nodes.read(path, bytes), scalar);
        } catch (CatalogException e) {
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private static JsonNode json(Node node, Function<String, JsonNode> scalar) {
        if (node instanceof Node.Text text) {
            return scalar.apply(text.text());
        }
        if (node instanceof Node.Items items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.items().forEach(item -> array.add(json(item, scalar)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ((Node.Fields) node).fields().forEach((key, value) -> object.set(key, json(value, scalar)));
        return object;
    }

    private static JsonNode asText(String text) {
        return TextNode.valueOf(text);
    }

    private static JsonNode asEditorsReadIt(String text) {
        if (text.equals("true") || text.equals("false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return text.matches("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?")
                ? DecimalNode.valueOf(new BigDecimal(text))
                : TextNode.valueOf(text);
    }

    /** The keys of the whole document, of one of its definitions, or of what one of its properties holds. */
    private static TreeSet<String> keys(String document, String part) {
        JsonNode root = DOCUMENTS.get(document);
        if (part == null) {
            return keys(root.path("properties"));
        }
        JsonNode definition = root.path("definitions").path(part);
        JsonNode property = root.path("properties").path(part);
        JsonNode found = definition.isMissingNode() ? property : definition;
        return keys(found.has("items") ? found.path("items").path("properties") : found.path("properties"));
    }

    private static TreeSet<String> keys(JsonNode properties) {
        TreeSet<String> keys = new TreeSet<>();
        properties.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The properties of every object that a schema describes. */
    private static List<JsonNode> propertiesOf(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        if (schema.path("properties").isObject()) {
            found.add(schema.get("properties"));
        }
        schema.forEach(part -> found.addAll(propertiesOf(part)));
        return found;
    }

    private static int objects() {
        return DOCUMENTS.values().stream()
                .mapToInt(document -> propertiesOf(document).size())
                .sum();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
