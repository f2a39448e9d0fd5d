package org.sharedgrowth.observatory.indicators.exchange.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers CORS preflight requests. */
public final class Preflight {
    private Preflight() {}

    /** Allows reading, also with credentials that the client sends in headers. */
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
