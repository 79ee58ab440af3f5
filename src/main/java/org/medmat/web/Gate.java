package org.medmat.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets in who has the token, at this machine's own names only, and no page of another server. */
final class Gate {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String token;
    private final int port;

    Gate(String token, int port) {
        this.token = token;
        this.port = port;
    }

    /** Why a request is refused; null where it is not. */
    @Nullable
    Reply refuse(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        if (host == null || !isOwn(host.toLowerCase(Locale.ROOT))) {
            return Reply.refusal(Reply.MISDIRECTED, "this server has no such name");
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getFirst("Origin");
        if (site != null && !OURS.contains(site) || origin != null && !origin.equals("http://" + host)) {
            return Reply.refusal(Reply.FORBIDDEN, "another page may not ask here");
        }
        String path = String.valueOf(exchange.getRequestURI().getRawPath());
        byte[] given = (path.length() > token.length() ? path.substring(1, token.length() + 1) : "")
                .getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))
                || !path.startsWith("/", token.length() + 1)) {
            return Reply.refusal(Reply.FORBIDDEN, "the address is not the one that `medmat view` printed");
        }
        return null;
    }

    /** What stands behind the token. */
    String path(HttpExchange exchange) {
        return exchange.getRequestURI().getRawPath().substring(token.length() + 2);
    }

    private boolean isOwn(String host) {
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
    }
}
