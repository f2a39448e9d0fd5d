package org.sharedgrowth.observatory.indicators.exchange.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The error format for a client. */
enum ErrorFamily {
    XML,
    /** With the standard's own codes. */
    JSON,
    /** With the HTTP status for a code, as version 2.1.0 has it. */
    JSON_WITH_STATUS;

    private static final String LATER = "2.1.0";

    /**
     * The family of the requested resource.
     *
     * @param target as sent; may be malformed
     * @param accept the header, or null
     * @param usual the family if neither names one
     */
    static ErrorFamily of(String target, @Nullable String accept, ErrorFamily usual) {
        int question = target.indexOf('?');
        String format = "";
        String version = "";
        for (String pair : target.substring(question + 1).split("&", -1)) {
            if (pair.startsWith("format=")) {
                format = pair.substring("format=".length()).toLowerCase(Locale.ROOT);
            } else if (pair.startsWith("formatVersion=")) {
                version = pair.substring("formatVersion=".length());
            }
        }
        if (question >= 0 && !format.isEmpty()) {
            return format.startsWith("json") ? json(version) : usual;
        }
        List<MediaRange> ranges = accept == null ? null : MediaRange.read(accept);
        if (ranges == null) {
            return usual;
        }
        for (MediaRange range : ranges) {
            String type = range.type();
            if (type.endsWith("json")) {
                return json(range.version());
            }
            if (type.endsWith("xml") || type.endsWith("csv") || range.isAny()) {
                return usual;
            }
        }
        return usual;
    }

    private static ErrorFamily json(String version) {
        return version.equals(LATER) ? JSON_WITH_STATUS : JSON;
    }
}
