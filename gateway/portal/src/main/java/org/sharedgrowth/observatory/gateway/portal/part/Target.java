package org.sharedgrowth.observatory.gateway.portal.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A path with its query; values are escaped. */
public record Target(String path, Map<String, String> query) {
    /** A path without a query. */
    public static Target of(String path) {
        return new Target(path, Map.of());
    }

    /** A path whose last segment is a value. */
    public static Target of(String path, String segment) {
        return of(path + "/" + encode(segment));
    }

    /** A copy with the parameter added or replaced; an empty value changes nothing. */
    public Target with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.strip());
        return new Target(path, more);
    }

    /** A copy with the parameter added or replaced. */
    public Target with(String name, long value) {
        return with(name, Long.toString(value));
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The text as a part of a path, or as a value of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
