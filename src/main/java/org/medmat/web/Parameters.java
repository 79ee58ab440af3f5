package org.medmat.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.view.Facet;
import org.medmat.view.Query;

/** What stands behind the question mark. */
final class Parameters {

    private static final int LONGEST = 1 << 14;

    private final Map<String, Set<String>> all = new HashMap<>();

    /** @throws IllegalArgumentException where it is too long, or badly escaped */
    Parameters(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return;
        }
        if (raw.length() > LONGEST) {
            throw new IllegalArgumentException("too much is asked at once");
        }
        for (String each : raw.split("&", -1)) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            String value = equals < 0 ? "" : URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8);
            all.computeIfAbsent(name, any -> new HashSet<>()).add(value);
        }
    }

    String text(String name) {
        return all.getOrDefault(name, Set.of()).stream().findFirst().orElse("");
    }

    /** A number from 0 on; else the usual one. */
    int number(String name, int usual) {
        String text = text(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : usual;
    }

    Query query() {
        Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
        all.forEach((name, values) -> {
            Optional<Facet> facet = Facet.named(name);
            facet.ifPresent(which -> wanted.put(which, values));
        });
        return new Query(wanted, text("q"));
    }
}
