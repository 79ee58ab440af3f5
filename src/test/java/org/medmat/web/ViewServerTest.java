package org.medmat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.cli.Built;
import org.medmat.mark.Mark;
import org.medmat.mark.Marks;

@DisplayName("The server of the page")
class ViewServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>";

    @TempDir
    private static Path folder;

    private static Viewed viewed;
    private static ViewServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        viewed = Viewed.build(folder);
        // Names and labels of strangers.
        Path file = viewed.out().resolve("Original_Medical_Datasets/Ori--02-test.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\"Question\": \"", "\"Question\": \"" + HOSTILE)
                        .replaceFirst(
                                "\"image\": \"[^\"]*\"", "\"image\": \"med-mat/CT_Kindney_Dataset/../../secret.png\""));
        Files.copy(anyPicture(), folder.resolve("secret.png"));
        server = viewed.serve("");
    }

    private static Path anyPicture() throws IOException {
        try (Stream<Path> all = Files.walk(viewed.images())) {
            return all.filter(each -> each.toString().endsWith(".jpg"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address() + path)));
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private static String firstKey(String filters) throws IOException, InterruptedException {
        return json("api/items?" + filters).at("/items/0/key").asText();
    }

    /** What stands on the wire, for what no client library would send. */
    private static String raw(String head) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    @DisplayName("gives a page of items with counts, and keeps it within bounds")
    void givesAPage() throws Exception {
        JsonNode reply = json("api/items?modality=CT&label=Cyst&size=5&page=1");
        assertThat(reply.get("total").asInt()).isEqualTo(12);
        assertThat(reply.get("items")).hasSize(5);
        assertThat(reply.at("/facets/label/0/value").asText()).isNotEmpty();
        assertThat(json("api/items?size=999999&page=999999").get("items").size())
                .isBetween(1, 240);
        assertThat(json("api/items?label=none").get("items")).isEmpty();
        assertThat(json("api/sheets?dataset=2").get("sheets")).hasSize(4);
    }

    @Test
    @DisplayName("gives an item in full, with its neighbours under the same filters")
    void givesAnItem() throws Exception {
        String key = firstKey("dataset=2&side=train");
        JsonNode item = json("api/item?dataset=2&side=train&key=" + key);
        assertThat(item.get("position").asInt()).isEqualTo(1);
        assertThat(item.get("before").asText()).isEmpty();
        assertThat(item.get("rule").asText()).isNotEmpty();
        JsonNode next =
                json("api/item?dataset=2&side=train&key=" + item.get("after").asText());
        assertThat(next.get("before").asText()).isEqualTo(key);
        assertThat(json("api/item?dataset=88&key=" + key).get("position").asInt())
                .isZero();
        JsonNode box = json("api/item?key=" + firstKey("kind=box"));
        assertThat(box.get("box")).hasSize(4);
    }

    @Test
    @DisplayName("decodes pictures of items, small and large, and sends no stranger's bytes")
    void decodesPictures() throws Exception {
        String key = firstKey("kind=box");
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> small = get("small?key=" + key);
            assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                    .isPositive();
        }
        HttpResponse<byte[]> large = get("large?key=" + key);
        assertThat(large.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(large.body())).getWidth())
                .isEqualTo(96);
    }

    @Test
    @DisplayName("serves no picture outside of the images' folder, whatever an item names")
    void servesNothingOutside() throws Exception {
        String key = firstKey("dataset=2&side=test");
        assertThat(json("api/item?key=" + key).get("image").asText()).contains("../../secret.png");
        assertThat(get("small?key=" + key).statusCode()).isEqualTo(404);
        assertThat(get("large?key=" + key).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("gives hostile texts as data only")
    void givesHostileTextsAsData() throws Exception {
        HttpResponse<byte[]> reply = get("api/item?key=" + firstKey("dataset=2&side=test"));
        assertThat(JSON.readTree(reply.body()).get("question").asText()).startsWith(HOSTILE);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        for (String path : List.of("", "view.css", "main.js", "small?key=x")) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    @DisplayName("has a page without inline script or style, whose scripts never make markup of texts")
    void hasAPageWithoutInlineScript() throws Exception {
        assertThat(new String(get("").body(), StandardCharsets.UTF_8))
                .doesNotContain("style=")
                .doesNotContainPattern(Pattern.compile("<script(?![^>]*src=)|\\son\\w+="));
        for (String script :
                List.of("main.js", "item.js", "grid.js", "filters.js", "picture.js", "dom.js", "state.js")) {
            assertThat(new String(get(script).body(), StandardCharsets.UTF_8))
                    .as(script)
                    .isNotEmpty()
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|https?://(?!www\\.w3)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pom.xml",
                "%2e%2e/%2e%2e/etc/passwd",
                "..%2f..%2fetc%2fpasswd",
                "/etc/passwd",
                "small/../../x",
                "view.css%00",
                "api",
                "small?key=../../etc/passwd",
                "small?key=0000000000000000",
                "api/item?key=zz",
                "large"
            })
    @DisplayName("has nothing at other paths")
    void hasNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/items?q=%zz", "api/items?label=%"})
    @DisplayName("refuses what is badly escaped or too long")
    void refusesBadQueries(String path) throws Exception {
        URI address = URI.create(server.address());
        assertThat(raw("GET " + address.getPath() + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()))
                .startsWith("HTTP/1.1 400");
        assertThat(get("api/items?q=" + "x".repeat(20_000)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "localhost, 200",
        "LOCALHOST, 200",
        "evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "'', 421"
    })
    @DisplayName("answers to this machine's own names only")
    void answersToItsNames(String host, int status) throws IOException {
        URI address = URI.create(server.address());
        assertThat(raw("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + host + ":" + address.getPort()))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    @DisplayName("lets in nobody without the token, and no page of another server")
    void letsInNobodyElse() throws Exception {
        String root = server.address().substring(0, server.address().indexOf('/', 8));
        String token = URI.create(server.address()).getPath();
        for (String path :
                List.of("/", "/view.css", token.substring(0, token.length() - 1), "/" + "0".repeat(32) + "/")) {
            assertThat(send(HttpRequest.newBuilder(URI.create(root + path))).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        URI items = URI.create(server.address() + "api/items");
        assertThat(send(HttpRequest.newBuilder(items).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(items).header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> own = send(HttpRequest.newBuilder(items).header("Origin", root));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @DisplayName("only reads, but for marks")
    void onlyReads() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            assertThat(send(HttpRequest.newBuilder(URI.create(server.address() + "api/items"))
                                    .method(method, HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(405);
        }
        HttpResponse<byte[]> head = send(HttpRequest.newBuilder(URI.create(server.address()))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(get("api/mark").statusCode()).isEqualTo(405);
    }

    private static int put(String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address() + "api/mark"))
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    @DisplayName("keeps marks with the answer, and finds by them")
    void keepsMarks() throws Exception {
        String key = firstKey("dataset=2&label=Stone");
        String mark = "{\"key\": \"" + key + "\", \"verdict\": \"wrong\", \"note\": \"" + "ü&lt;\", \"answer\": \"C\"}";
        assertThat(put("application/json", mark)).isEqualTo(200);
        Mark kept = Marks.read(viewed.out()).of(key, "");
        assertThat(kept).isNotNull();
        assertThat(kept.note()).isEqualTo("ü&lt;");
        assertThat(kept.about().label()).isEqualTo("Stone");
        assertThat(json("api/items?mark=wrong").at("/items/0/mark/answer").asText())
                .isEqualTo("C");
        assertThat(json("api/items?mark=wrong").get("total").asInt()).isEqualTo(1);
        assertThat(put("application/json", "{\"key\": \"" + key + "\"}")).isEqualTo(200);
        assertThat(json("api/items?mark=wrong").get("total").asInt()).isZero();
        assertThat(put("text/plain", mark)).isEqualTo(400);
        assertThat(put("application/json", "[]")).isEqualTo(400);
        assertThat(put("application/json", mark.replace("wrong", "bad"))).isEqualTo(400);
        assertThat(put("application/json", mark.replace("ü", "x".repeat(3000)))).isEqualTo(400);
        assertThat(put("application/json", mark.replace("ü", "x".repeat(70_000))))
                .isEqualTo(413);
        assertThat(put("application/json", "{\"key\": \"0000000000000000\"}")).isEqualTo(404);
    }

    @Test
    @DisplayName("tells what was found out of a picture, and shows its twins beside it")
    void showsTwins(@TempDir Path other) throws Exception {
        Viewed looked = Viewed.build(other);
        Built.spoil(looked.images());
        Built.look(looked.out(), looked.images());
        try (ViewServer own = looked.serve("")) {
            JsonNode found = json(own, "api/items?picture=twins+with+contradicting+labels");
            assertThat(found.get("total").asInt()).isEqualTo(2);
            JsonNode item = json(own, "api/item?key=" + found.at("/items/0/key").asText());
            assertThat(item.get("found").toString()).contains("\"has twins\"", "\"twins of equal files\"");
            assertThat(item.get("twins")).hasSize(1);
            assertThat(item.at("/twins/0/key")).isEqualTo(found.at("/items/1/key"));
            assertThat(List.of(
                            item.get("image").asText(),
                            item.at("/twins/0/image").asText()))
                    .anyMatch(image -> image.endsWith("Stone- (7).jpg"))
                    .anyMatch(image -> image.endsWith("Cyst- (7).jpg"));
            JsonNode bad = json(own, "api/items?picture=unreadable");
            assertThat(CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(own.address() + "small?key="
                                                    + bad.at("/items/0/key").asText()))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as("a picture that can't be read")
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("shows the grey pictures of a control, which lie beside its items")
    void showsTheGreyPicturesOfAControl(@TempDir Path other) throws Exception {
        Viewed built = Viewed.build(other);
        Path mixed = other.resolve("blank");
        Built.blank(built.out(), mixed);
        try (ViewServer own = new Viewed(mixed, built.images(), built.catalog()).serve("")) {
            String key = json(own, "api/items").at("/items/0/key").asText();
            assertThat(json(own, "api/item?key=" + key).get("image").asText()).contains("medmat-controls/");
            HttpResponse<byte[]> small = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(own.address() + "small?key=" + key))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(small.statusCode()).isEqualTo(200);
            assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                    .isPositive();
        }
    }

    private static JsonNode json(ViewServer own, String path) throws IOException, InterruptedException {
        return JSON.readTree(CLIENT.send(
                        HttpRequest.newBuilder(URI.create(own.address() + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }
}
