package org.sharedgrowth.observatory.indicators.catalogue;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.caching.PublicCopyFilter;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.tokens.Sha256;

/** Answers 304 to clients whose copy is current. */
@ApplicationScoped
class FreshFilter {
    private static final String TAG = "observatory.etag";
    private static final int TAG_BYTES = 12;

    private final Structures structures;
    private final SeriesStore store;
    private final CurrentVertxRequest current;

    FreshFilter(Structures structures, SeriesStore store, CurrentVertxRequest current) {
        this.structures = structures;
        this.store = store;
        this.current = current;
    }

    @Fresh
    @ServerRequestFilter
    @Nullable Response answerNotModified(ContainerRequestContext request) {
        String tag = tag(request);
        // Stored now, because a release may arrive while the answer is being made.
        request.setProperty(TAG, tag);
        @Nullable String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean isCurrent =
                known != null
                        && (known.strip().equals("*")
                                || Arrays.stream(known.split(",", -1))
                                        .anyMatch(each -> each.strip().equals(tag)));
        return isCurrent ? Response.notModified().build() : null;
    }

    @Fresh
    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        Object tag = request.getProperty(TAG);
        if (tag == null || response.getStatus() >= 400) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        PublicCopyFilter.allow(request, response);
    }

    private String tag(ContainerRequestContext request) {
        String state =
                structures.revision()
                        + "\n"
                        + store.publicRelease()
                        + "\n"
                        + request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)
                        + "\n"
                        + current.getCurrent().request().uri();
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(state), 0, TAG_BYTES) + "\"";
    }
}
