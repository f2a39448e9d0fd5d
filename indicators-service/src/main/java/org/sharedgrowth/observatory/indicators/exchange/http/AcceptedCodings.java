package org.sharedgrowth.observatory.indicators.exchange.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding}; names of codings are case-insensitive (RFC 9110, 8.4.1). */
public final class AcceptedCodings {
    /** The name of the coding, as in {@code Content-Encoding}. */
    public static final String GZIP = "gzip";

    private AcceptedCodings() {}

    /**
     * Whether a client's header allows gzip.
     *
     * @param header the header; null if absent, which here means that gzip is not allowed
     */
    public static boolean admitsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean admitsAny = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] fields = part.replace(" ", "").split(";", -1);
            boolean refused = fields.length > 1 && fields[1].matches("q=0(\\.0*)?");
            if (fields[0].equals(GZIP) || fields[0].equals("x-gzip")) {
                return !refused;
            }
            admitsAny |= fields[0].equals("*") && !refused;
        }
        return admitsAny;
    }
}
