package org.sharedgrowth.observatory.indicators.exchange.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that affect caching.
 *
 * @param target the target of the request, as sent
 */
public record Conditions(
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        boolean anonymous,
        String target) {

    /** Reads the conditions of a request. */
    public static Conditions of(HttpServerRequest request) {
        return new Conditions(
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE),
                request.getHeader(HttpHeaders.AUTHORIZATION) == null,
                request.uri());
    }

    /**
     * The value of {@code Cache-Control}.
     *
     * @param past whether the answer shows a past state, which seldom changes
     */
    public String caching(boolean past) {
        return caching(anonymous, past);
    }

    public static String caching(boolean anonymous, boolean past) {
        return anonymous ? "public, max-age=" + (past ? 3600 : 60) : "private, no-cache";
    }

    /** The path of the target. */
    public String path() {
        int queryStart = target.indexOf('?');
        return queryStart < 0 ? target : target.substring(0, queryStart);
    }

    /**
     * The query of the target, without credentials and without some parameters.
     *
     * @param omitted names of parameters that are left out, no matter how they were encoded
     * @return empty, or ending with an ampersand
     */
    public String query(String... omitted) {
        Set<String> leftOut = new HashSet<>(List.of(omitted));
        leftOut.add("api_key");
        int queryStart = target.indexOf('?');
        StringBuilder query = new StringBuilder();
        for (String pair :
                target.substring(queryStart < 0 ? target.length() : queryStart + 1)
                        .split("&", -1)) {
            if (!pair.isEmpty() && !leftOut.contains(RawTarget.name(pair))) {
                query.append(pair).append('&');
            }
        }
        return query.toString();
    }
}
