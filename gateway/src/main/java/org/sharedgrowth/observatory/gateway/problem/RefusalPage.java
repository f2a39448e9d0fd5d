package org.sharedgrowth.observatory.gateway.problem;

import java.util.Map;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The error page for requests that are refused before a page can be rendered. Its frames and
 * headers are prepared once at the start, because most refusals happen under high load.
 */
public final class RefusalPage {
    /** Placeholder in the frame; a private-use character, which no text contains. */
    public static final String TITLE = "\uE000";

    /** Like {@link #TITLE}. */
    public static final String DETAIL = "\uE001";

    /** Like {@link #TITLE}: the last part of the problem's type. */
    public static final String SLUG = "\uE002";

    private static final String FALLBACK_FRAME =
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                    + TITLE
                    + "</title></head>\n<body><main><h1>"
                    + TITLE
                    + "</h1><p>"
                    + DETAIL
                    + "</p><p><a href=\"/problems/"
                    + SLUG
                    + "\">What this means</a> <a href=\"/\">Home</a></p></main></body></html>\n";

    private static volatile Map<Language, String> frames = Map.of();

    private static volatile Map<String, String> headers = Map.of();

    private RefusalPage() {}

    /** Sets the frame of error pages for each language; all other pages have the same frame. */
    public static void setFrames(Map<Language, String> pages) {
        frames = Map.copyOf(pages);
    }

    /** Sets the headers of error pages; all other pages have the same ones. */
    public static void setHeaders(Map<String, String> pageHeaders) {
        headers = Map.copyOf(pageHeaders);
    }

    static Map<String, String> headers() {
        return headers;
    }

    /** The page with these texts, which must already be escaped. */
    static String of(Language language, String title, String detail, String slug) {
        String page = frames.getOrDefault(language, FALLBACK_FRAME);
        StringBuilder created = new StringBuilder(page.length() + detail.length() + 100);
        for (int i = 0; i < page.length(); i++) {
            char c = page.charAt(i);
            switch (c) {
                case '\uE000' -> created.append(title);
                case '\uE001' -> created.append(detail);
                case '\uE002' -> created.append(slug);
                default -> created.append(c);
            }
        }
        return created.toString();
    }
}
