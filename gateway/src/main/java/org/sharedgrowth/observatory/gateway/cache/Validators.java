package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Whether a client already has the current answer (RFC 9110, 13.1). */
public final class Validators {
    private Validators() {}

    /**
     * Whether the client's copy is current. A date counts only if the client sent no tag.
     *
     * @param request headers of the request
     * @param answer headers of the current answer
     */
    public static boolean isCurrent(MultiMap request, MultiMap answer) {
        String tags = request.get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return matches(answer.get(HttpHeaders.ETAG), tags);
        }
        String since = request.get(HttpHeaders.IF_MODIFIED_SINCE);
        String modified = answer.get(HttpHeaders.LAST_MODIFIED);
        if (since == null || modified == null) {
            return false;
        }
        Instant known = instant(since);
        Instant changed = instant(modified);
        return known != null && changed != null && !changed.isAfter(known);
    }

    /**
     * Whether the entity tag of the answer is among the client's; weak comparison is enough for
     * reads.
     */
    private static boolean matches(@Nullable String etag, String ifNoneMatch) {
        if (etag == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String wanted = withoutWeakPrefix(etag);
        for (String tag : ifNoneMatch.split(",", -1)) {
            if (withoutWeakPrefix(tag.strip()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutWeakPrefix(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** A date in the current HTTP format; null for anything else, which is ignored. */
    private static @Nullable Instant instant(String date) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
