package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;
import org.sharedgrowth.observatory.gateway.portal.part.HttpDate;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.tokens.Sha256;

/** A page as bytes, and the headers that go with it. */
record RenderedPage(int status, byte[] body, Map<String, String> headers) {
    private static final Map<String, String> COMMON_HEADERS = commonHeaders();

    private static Map<String, String> commonHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html;charset=utf-8");
        headers.put("Vary", "Accept-Encoding, Accept-Language, Cookie");
        return headers;
    }

    static RenderedPage of(Page page, boolean gzip) {
        String text = page.content().render();
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>(COMMON_HEADERS);
        headers.put("Content-Language", languages(page.shell()));
        if (page.shell().refresh() > 0) {
            headers.put("Refresh", Integer.toString(page.shell().refresh()));
        }
        if (!page.ownStyle().isEmpty()) {
            headers.put(PageStyle.OWN_HASH, PageStyle.hash(page.ownStyle()));
        }
        if (!page.links().isEmpty()) {
            headers.put("Link", page.links());
        }
        if (page.past() != null) {
            headers.put("Memento-Datetime", HttpDate.of(page.past()));
        }
        if (page.status() != 200 || page.shell().signedIn()) {
            headers.put("Cache-Control", "no-store");
        } else {
            String tag = tag(plain);
            headers.put("ETag", tag);
            headers.put("Cache-Control", "public, no-cache, stale-if-error=600");
        }
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        return new RenderedPage(page.status(), gzip ? Gzip.ofPage(text) : plain, headers);
    }

    /**
     * The page, or 304 if the client's copy is current.
     *
     * @param etags the ETags of the client's copies, or null
     */
    RenderedPage forCopies(@Nullable String etags) {
        String tag = headers.get("ETag");
        if (tag == null || etags == null || !etags.contains(tag)) {
            return this;
        }
        Map<String, String> notModified = new LinkedHashMap<>(headers);
        notModified.remove("Content-Encoding");
        return new RenderedPage(304, new byte[0], notModified);
    }

    int size() {
        return body.length;
    }

    /** Whether it may be sent to every guest with the same request headers. */
    boolean isForEverybody() {
        return headers.containsKey("ETag") && !headers.containsKey("Refresh");
    }

    /** Sends it, unless the client has disconnected. */
    void send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (status == 304) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    /**
     * The answer sent instead of a page.
     *
     * @param wantsPage whether the client wants an error page rather than a problem document
     */
    static RenderedPage of(Failure failure, boolean wantsPage) {
        Map<String, String> headers = new LinkedHashMap<>(COMMON_HEADERS);
        headers.put("Cache-Control", "no-store");
        if (wantsPage) {
            headers.put("Content-Language", "en");
        } else {
            headers.put("Content-Type", "application/problem+json");
        }
        headers.putAll(failure.headers());
        String text = wantsPage ? failure.page().get() : failure.document().get();
        return new RenderedPage(failure.status(), text.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * The header {@code Content-Language}; the content of some pages is English inside a frame in
     * the visitor's language.
     */
    private static String languages(Shell shell) {
        String tag = shell.language().tag();
        return shell.translated() || shell.language() == Language.ENGLISH ? tag : tag + ", en";
    }

    /** The ETag of this content. */
    static String tag(byte[] bytes) {
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
        return "W/\"" + hash.substring(0, 22) + "\"";
    }
}
