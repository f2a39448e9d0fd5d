package org.sharedgrowth.observatory.gateway.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decodes paths in the same way as the services. */
final class Segments {
    private Segments() {}

    /** Decodes one segment; returns it unchanged if it cannot be decoded. */
    static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    /** Decodes a whole path; escaped slashes become ordinary slashes. */
    static String decodePath(String path) {
        if (path.indexOf('%') < 0 && path.indexOf(';') < 0 && !path.contains("//")) {
            return path;
        }
        return Stream.of(path.split("/", -1))
                .map(segment -> segment.replaceFirst(";.*", ""))
                .filter(segment -> !segment.isEmpty())
                .map(Segments::decode)
                .collect(Collectors.joining("/", "/", path.endsWith("/") ? "/" : ""));
    }
}
