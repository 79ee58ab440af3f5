package org.medmat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.medmat.catalog.Catalog;
import org.medmat.finished.PictureFinder;
import org.medmat.item.WrittenItem;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkBook;
import org.medmat.problem.DataException;
import org.medmat.tree.Downloads;
import org.medmat.view.ViewedFolder;

/** Shows the items of a finished folder to a browser on this machine. Listens from when it is made until it is closed. */
public final class ViewServer implements Closeable {

    private static final int THREADS = 6;
    private static final int LARGEST_MARK = 1 << 16;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService workers;
    private final PictureFinder finder;
    private final ShownPictures pictures;
    private final Desk desk;
    private final Assets assets = new Assets();
    private final Gate gate;
    private final String address;

    /**
     * @param book where marks are kept
     * @param reader whose they are
     */
    public record Shown(ViewedFolder folder, Catalog catalog, Downloads downloads, MarkBook book, String reader) {}

    /** @param port 0 for any that is free */
    public ViewServer(Shown shown, int port) throws IOException {
        // Answers come in two parts; without this the second waits for what the browser says of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        this.finder =
                new PictureFinder(shown.downloads, shown.catalog, shown.folder.imagePrefix(), shown.folder.path());
        this.pictures = new ShownPictures(finder);
        this.desk = new Desk(shown.folder, shown.catalog, shown.book, shown.reader);
        String token = AccessToken.make();
        int own = server.getAddress().getPort();
        this.gate = new Gate(token, own);
        this.address = "http://127.0.0.1:" + own + "/" + token + "/";
        this.workers = Executors.newFixedThreadPool(THREADS, ViewServer::thread);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "view");
        thread.setDaemon(true);
        return thread;
    }

    /** What to open in a browser, with the token. */
    public String address() {
        return address;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply refusal = gate.refuse(exchange);
            send(exchange, refusal == null ? reply(exchange) : refusal);
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            String path = gate.path(exchange);
            String method = exchange.getRequestMethod();
            if (path.equals("api/mark")) {
                return method.equals("PUT") ? keep(exchange) : notAllowed();
            }
            if (!method.equals("GET") && !method.equals("HEAD")) {
                return notAllowed();
            }
            Reply asset = assets.find(path);
            return asset == null
                    ? reply(path, new Parameters(exchange.getRequestURI().getRawQuery()))
                    : asset;
        } catch (IllegalArgumentException e) {
            return Reply.refusal(Reply.WRONG, "this can't be asked: " + e.getMessage());
        } catch (DataException e) {
            return Reply.refusal(Reply.NOT_FOUND, e.problem().what());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Reply.refusal(Reply.FAILED, "this can't be shown: " + e.getMessage());
        }
    }

    private static Reply notAllowed() {
        return Reply.refusal(Reply.NOT_ALLOWED, "only marks are changed here, by PUT");
    }

    private Reply reply(String path, Parameters parameters) throws IOException {
        return switch (path) {
            case "api/items" -> desk.items(parameters);
            case "api/sheets" -> desk.sheets(parameters);
            case "api/item" -> desk.item(parameters);
            case "small", "large" -> picture(path, parameters);
            default -> Reply.refusal(Reply.NOT_FOUND, "there is nothing here");
        };
    }

    /** Whoever asks names an item, never a path. */
    private Reply picture(String path, Parameters parameters) throws IOException {
        int item = desk.find(parameters);
        if (item < 0) {
            return Reply.refusal(Reply.NOT_FOUND, "there is no such item");
        }
        WrittenItem written = desk.written(item);
        return path.equals("small")
                ? pictures.small(written.dataset(), written.image())
                : pictures.large(written.dataset(), written.image(), parameters.number("frame", 0));
    }

    private Reply keep(HttpExchange exchange) throws IOException {
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return Reply.refusal(Reply.WRONG, "a mark comes as application/json");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_MARK + 1);
        if (body.length > LARGEST_MARK) {
            return Reply.refusal(Reply.TOO_LARGE, "a note has at most " + Mark.LONGEST + " characters");
        }
        try {
            return desk.keep(MAPPER.readValue(
                    new String(body, StandardCharsets.UTF_8), new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            return Reply.refusal(Reply.WRONG, "this is no mark");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", reply.isLasting() ? "private, max-age=3600" : "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        finder.close();
    }
}
