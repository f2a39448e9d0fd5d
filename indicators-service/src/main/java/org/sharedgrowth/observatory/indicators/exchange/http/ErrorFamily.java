package org.sharedgrowth.observatory.indicators.exchange.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The error format for a client. */
enum ErrorFamily {
    XML,
    /** SDMX-JSON with the standard's error codes. */
    JSON,
    /** SDMX-JSON with HTTP statuses as error codes, as in version 2.1.0. */
    JSON_WITH_STATUS;

    private static final String WITH_STATUS_VERSION = "2.1.0";

    /**
     * The error format for a request, chosen by its parameter {@code format} or, if that is absent,
     * by the header {@code Accept}.
     *
     * @param target the request's target as sent; may be malformed
     * @param accept the header {@code Accept}; null if absent
     * @param defaultFamily the format if neither chooses one
     */
    static ErrorFamily of(String target, @Nullable String accept, ErrorFamily defaultFamily) {
        int queryStart = target.indexOf('?');
        String format = "";
        String version = "";
        for (String pair : target.substring(queryStart + 1).split("&", -1)) {
            if (pair.startsWith("format=")) {
                format = pair.substring("format=".length()).toLowerCase(Locale.ROOT);
            } else if (pair.startsWith("formatVersion=")) {
                version = pair.substring("formatVersion=".length());
            }
        }
        if (queryStart >= 0 && !format.isEmpty()) {
            return format.startsWith("json") ? json(version) : defaultFamily;
        }
        List<MediaRange> ranges = accept == null ? null : MediaRange.read(accept);
        if (ranges == null) {
            return defaultFamily;
        }
        for (MediaRange range : ranges) {
            String type = range.type();
            if (type.endsWith("json")) {
                return json(range.version());
            }
            if (type.endsWith("xml") || type.endsWith("csv") || range.isAny()) {
                return defaultFamily;
            }
        }
        return defaultFamily;
    }

    private static ErrorFamily json(String version) {
        return version.equals(WITH_STATUS_VERSION) ? JSON_WITH_STATUS : JSON;
    }
}
