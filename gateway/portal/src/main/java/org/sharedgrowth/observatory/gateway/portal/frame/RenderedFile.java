package org.sharedgrowth.observatory.gateway.portal.frame;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.part.HttpDate;

/**
 * Creates the answer with a text for programs: its bytes, or 304 if the client's copy is current.
 */
final class RenderedFile {
    private RenderedFile() {}

    /**
     * The answer.
     *
     * @param known the header {@code If-None-Match}; if it is sent, {@code since} is ignored
     * @param since the header {@code If-Modified-Since}; empty if it is not sent
     */
    static RenderedPage of(TextFile file, boolean gzip, String known, String since) {
        byte[] plain = file.text().getBytes(StandardCharsets.UTF_8);
        String tag = RenderedPage.tag(plain);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", file.type() + ";charset=utf-8");
        headers.put("Content-Language", file.language().tag());
        headers.put("Vary", "Accept-Encoding, Accept-Language, Cookie");
        headers.put("ETag", tag);
        headers.put("Cache-Control", "public, max-age=60");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        @Nullable Instant modified = file.modified();
        if (modified != null) {
            headers.put("Last-Modified", HttpDate.of(modified));
        }
        if (known.isEmpty() ? isUnchanged(modified, since) : known.contains(tag)) {
            return new RenderedPage(304, new byte[0], headers);
        }
        if (file.name() != null) {
            headers.put("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        }
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        return new RenderedPage(200, gzip ? Gzip.of(plain) : plain, headers);
    }

    private static boolean isUnchanged(@Nullable Instant modified, String since) {
        if (modified == null || since.isEmpty()) {
            return false;
        }
        try {
            Instant seen = HttpDate.read(since);
            return !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(seen);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
