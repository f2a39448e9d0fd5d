package org.sharedgrowth.observatory.indicators.exchange.request;

import org.jspecify.annotations.Nullable;

/**
 * The position of the key in the target of a data query.
 *
 * @param from position of the key's first character
 * @param to position after the key's last character
 */
public record KeyPlace(int from, int to) {
    private static final String SDMX_21 = "/sdmx/2.1/data/";
    private static final int SEGMENTS_BEFORE_KEY_21 = 1;
    private static final String SDMX_30 = "/sdmx/3.0/data/";
    private static final int SEGMENTS_BEFORE_KEY_30 = 4;

    /** Finds the key in a target; null if the target is not a data query with a key. */
    public static @Nullable KeyPlace in(String target) {
        if (target.startsWith(SDMX_30)) {
            return after(target, SDMX_30.length(), SEGMENTS_BEFORE_KEY_30);
        }
        return target.startsWith(SDMX_21)
                ? after(target, SDMX_21.length(), SEGMENTS_BEFORE_KEY_21)
                : null;
    }

    private static @Nullable KeyPlace after(String target, int start, int segments) {
        int queryStart = target.indexOf('?', start);
        int end = queryStart < 0 ? target.length() : queryStart;
        int from = start;
        for (int i = 0; i < segments; i++) {
            from = target.indexOf('/', from) + 1;
            if (from == 0 || from >= end) {
                return null;
            }
        }
        int slash = target.indexOf('/', from);
        int to = slash < 0 || slash > end ? end : slash;
        return from == to ? null : new KeyPlace(from, to);
    }

    public String of(String target) {
        return target.substring(from, to);
    }
}
