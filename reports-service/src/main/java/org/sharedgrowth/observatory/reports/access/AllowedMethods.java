package org.sharedgrowth.observatory.reports.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The methods of each address, for the header {@code Allow}, which the framework does not provide.
 * A test compares this table with the contract.
 */
final class AllowedMethods {
    private static final Map<Pattern, String> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put(Pattern.compile("/api/reports/v1/node/?"), "GET, HEAD, OPTIONS");
        add("", "GET, HEAD, OPTIONS, POST");
        add("/[^/]+", "GET, HEAD, OPTIONS");
        add("/[^/]+/staleness", "GET, HEAD, OPTIONS");
        add("/[^/]+/versions", "GET, HEAD, OPTIONS");
        add("/[^/]+/versions/[^/]+", "GET, HEAD, OPTIONS");
        add("/[^/]+/versions/[^/]+/article", "GET, HEAD, OPTIONS");
        add("/[^/]+/draft", "GET, HEAD, OPTIONS, PUT");
        add("/[^/]+/draft/(check|approve|revoke)", "OPTIONS, POST");
        add("/[^/]+/publish", "OPTIONS, POST");
    }

    private AllowedMethods() {}

    private static void add(String path, String methods) {
        TABLE.put(Pattern.compile("/api/reports/v1/reports" + path + "/?"), methods);
    }

    /** The methods of an address; empty for one that does not exist. */
    static String of(String path) {
        return TABLE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
