package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;

/** Whether a browser's request comes from our own pages. */
@Singleton
public class SameSite {
    /** Methods that change nothing, for which the origin is not checked. */
    public static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;

    SameSite(SessionConfig config) {
        this.origin = config.publicOrigin().toString();
    }

    /**
     * Whether the request has an Origin or a Sec-Fetch-Site header, and each one that is present
     * names this site.
     */
    public boolean isFromThisSite(HttpServerRequest request) {
        String from = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean originMatches = from == null || from.equals(origin);
        boolean siteMatches = site == null || site.equals("same-origin");
        return originMatches && siteMatches && (from != null || site != null);
    }
}
