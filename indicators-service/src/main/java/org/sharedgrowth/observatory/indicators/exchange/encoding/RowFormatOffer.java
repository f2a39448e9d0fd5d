package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Offers the same query in a format that has rows only for existing observations, when a cube or
 * another answer that cannot be split into pages is refused.
 */
public final class RowFormatOffer {
    private static final String WORLD_BANK = "/v2/";

    private RowFormatOffer() {}

    /** The target of the same query in a format with rows, without credentials. */
    static String of(String target) {
        int queryStart = target.indexOf('?');
        String path = queryStart < 0 ? target : target.substring(0, queryStart);
        boolean paged = path.startsWith(WORLD_BANK);
        StringBuilder rows = new StringBuilder(path).append('?');
        if (queryStart >= 0) {
            for (String pair : target.substring(queryStart + 1).split("&", -1)) {
                boolean isLeftOut =
                        switch (name(pair)) {
                            case "", "format", "formatVersion", "api_key" -> true;
                            case "page", "per_page" -> paged;
                            default -> false;
                        };
                if (!isLeftOut) {
                    rows.append(pair).append('&');
                }
            }
        }
        return rows.append(paged ? "format=json" : "format=csvdata").toString();
    }

    /** The name of a parameter, decoded; never fails, because the target was parsed before. */
    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return URLDecoder.decode(
                equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
    }

    /** A value of the header {@code Link} that offers the same query in a format with rows. */
    public static String link(String target) {
        String type = target.startsWith(WORLD_BANK) ? "application/json" : "text/csv";
        return "<" + of(target) + ">; rel=\"alternate\"; type=\"" + type + "\"";
    }
}
