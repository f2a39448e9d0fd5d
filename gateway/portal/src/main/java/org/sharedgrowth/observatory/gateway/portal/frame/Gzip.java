package org.sharedgrowth.observatory.gateway.portal.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.compression.AcceptEncoding;
import org.sharedgrowth.observatory.gateway.portal.compression.BestGzip;

/**
 * Compresses data in memory, with the best compression of gzip: pages are short, and on slow
 * connections this saves more time than it takes.
 */
final class Gzip {
    /** Places where the kind of content changes. */
    private static final Pattern BORDER =
            Pattern.compile("</style>|<g |</g></svg>|<tbody>|</tbody>");

    /**
     * Minimum number of characters of a part, because the Huffman code of a block takes about 80
     * bytes.
     */
    private static final int MIN_PART = 4_000;

    private static final int MIN_REST = 3_000;

    private Gzip() {}

    /**
     * Whether a client accepts gzip; names of codings are case-insensitive.
     *
     * @param accepted the header {@code Accept-Encoding}, or null
     */
    static boolean isAccepted(@Nullable String accepted) {
        return AcceptEncoding.accepts(accepted, "gzip");
    }

    /** Compresses a file. */
    static byte[] of(byte[] plain) {
        return of(List.of(plain));
    }

    /**
     * Compresses a page. Its style, drawings and tables have different characters, so those that
     * are long enough begin a block with a Huffman code of its own, which saves some hundred bytes.
     */
    static byte[] ofPage(String page) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        Matcher border = BORDER.matcher(page);
        while (border.find()) {
            if (border.start() - start >= MIN_PART && page.length() - border.start() >= MIN_REST) {
                parts.add(bytes(page, start, border.start()));
                start = border.start();
            }
        }
        parts.add(bytes(page, start, page.length()));
        return of(parts);
    }

    private static byte[] bytes(String page, int start, int end) {
        return page.substring(start, end).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] of(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        try (BestGzip gzip = new BestGzip(out)) {
            gzip.write(parts.getFirst());
            for (byte[] part : parts.subList(1, parts.size())) {
                gzip.flush();
                gzip.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
