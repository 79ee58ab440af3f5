package org.medmat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param isLasting whether the browser may keep it
 */
record Reply(int status, String type, byte[] body, boolean isLasting) {

    static final int OK = 200;
    static final int WRONG = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int TOO_LARGE = 413;
    static final int MISDIRECTED = 421;
    static final int FAILED = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Reply json(Object value) {
        try {
            return new Reply(OK, "application/json", MAPPER.writeValueAsBytes(value), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reply refusal(int status, String why) {
        return new Reply(status, "text/plain; charset=utf-8", why.getBytes(StandardCharsets.UTF_8), false);
    }
}
