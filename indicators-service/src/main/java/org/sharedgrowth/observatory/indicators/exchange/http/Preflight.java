package org.sharedgrowth.observatory.indicators.exchange.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What browsers on other sites are told before they ask. */
public final class Preflight {
    private Preflight() {}

    /** They may read, with credentials of their own. */
    public static Response answer() {
        return Response.noContent()
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Authorization, If-Modified-Since, If-None-Match,"
                                + " X-API-Key")
                .header("Access-Control-Max-Age", "86400")
                .build();
    }
}
