package org.sharedgrowth.observatory.gateway.problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client prefers a page: browsers accept text/html first; programs prefer JSON or accept
 * anything.
 */
public final class PagePreference {
    private static final String PAGE = "text/html";
    private static final String JSON = "json";
    private static final Pattern QUALITY =
            Pattern.compile(";\\s*q\\s*=\\s*([01](?:[.][0-9]{0,3})?)");

    private PagePreference() {}

    /**
     * Whether the header prefers a page to a JSON document, or accepts both equally.
     *
     * @param accept the header, or null
     */
    public static boolean of(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        String preference = accept.toLowerCase(Locale.ROOT);
        if (!preference.contains(PAGE)) {
            return false;
        }
        double page = 0;
        double json = 0;
        for (String range : preference.split(",", -1)) {
            if (range.contains(PAGE)) {
                page = Math.max(page, quality(range));
            } else if (range.contains(JSON)) {
                json = Math.max(json, quality(range));
            }
        }
        return page > 0 && page >= json;
    }

    private static double quality(String range) {
        Matcher quality = QUALITY.matcher(range);
        return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
    }
}
