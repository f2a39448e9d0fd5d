package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;
import org.sharedgrowth.observatory.messages.LanguageChoice;

/**
 * A page rendered for one guest that may also be sent to others.
 *
 * @param head its headers, as the bytes that are sent
 * @param mark the state of public data when its rendering started
 * @param freshUntil when the first of its data must be requested again, in the time of {@link
 *     System#nanoTime()}
 */
record CachedPage(
        RenderedPage page,
        List<Map.Entry<CharSequence, CharSequence>> head,
        Buffer body,
        PublicData.Mark mark,
        long freshUntil) {
    /** How long before its data become outdated a page is rendered again. */
    private static final long RENEW_AHEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final int OVERHEAD_BYTES = 1_000;

    /** What the answer depends on; the caller is always a guest. */
    record Key(String target, @Nullable String accept, LanguageChoice language, boolean gzip) {
        static Key of(HttpServerRequest request) {
            return new Key(
                    request.uri(),
                    request.getHeader("Accept"),
                    LanguageCookie.choice(request),
                    Gzip.isAccepted(request.getHeader("Accept-Encoding")));
        }
    }

    static CachedPage of(RenderedPage page, PublicData.Mark mark, long freshUntil) {
        List<Map.Entry<CharSequence, CharSequence>> head = new ArrayList<>();
        page.headers().forEach((name, value) -> head.add(entry(name, value)));
        head.add(entry("Age", "0"));
        return new CachedPage(page, head, Buffer.buffer(page.body()), mark, freshUntil);
    }

    private static Map.Entry<CharSequence, CharSequence> entry(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    /**
     * Sends the page, or 304 if the client's copy is current; nothing if the client has
     * disconnected.
     */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        LanguageCookie.remember(request)
                .ifPresent(cookie -> response.putHeader("Set-Cookie", cookie));
        @Nullable String etags = request.getHeader("If-None-Match");
        if (etags != null) {
            response.putHeader("Age", "0");
            page.forCopies(etags).send(response);
            return;
        }
        MultiMap headers = response.headers();
        for (Map.Entry<CharSequence, CharSequence> header : head) {
            headers.add(header.getKey(), header.getValue());
        }
        response.end(body);
    }

    boolean isFresh(PublicData data, long nanos) {
        return freshUntil - nanos > 0 && data.isUnchangedSince(mark);
    }

    /** Whether it should be rendered again now, while other requests still get it. */
    boolean isDueForRenewal(long nanos) {
        return freshUntil - nanos < RENEW_AHEAD_NANOS;
    }

    int weight(Key key) {
        int accept = key.accept() == null ? 0 : key.accept().length();
        return OVERHEAD_BYTES + key.target().length() + accept + page.size();
    }
}
