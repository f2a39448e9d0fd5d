package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Whether a client that asks has the answer already (RFC 9110, 13.1). */
public final class Validators {
    private Validators() {}

    /**
     * Whether the answer is what the client knows. A date counts only where the client sent no tag.
     *
     * @param asked headers of the request
     * @param answer headers of the whole answer
     */
    public static boolean known(MultiMap asked, MultiMap answer) {
        String tags = asked.get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return matches(answer.get(HttpHeaders.ETAG), tags);
        }
        String since = asked.get(HttpHeaders.IF_MODIFIED_SINCE);
        String modified = answer.get(HttpHeaders.LAST_MODIFIED);
        if (since == null || modified == null) {
            return false;
        }
        Instant known = instant(since);
        Instant changed = instant(modified);
        return known != null && changed != null && !changed.isAfter(known);
    }

    /** Whether one of the client's tags is the answer's; strength does not matter for reads. */
    private static boolean matches(@Nullable String etag, String ifNoneMatch) {
        if (etag == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String plain = weak(etag);
        for (String tag : ifNoneMatch.split(",", -1)) {
            if (weak(tag.strip()).equals(plain)) {
                return true;
            }
        }
        return false;
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** A date as HTTP writes it today, else null: what is no such date has no effect. */
    private static @Nullable Instant instant(String date) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
