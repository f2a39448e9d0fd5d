package org.sharedgrowth.observatory.indicators.exchange.http;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** The header that lists ignored parameters. */
public final class IgnoredParametersHeader {
    private static final int MAX_LENGTH = 500;

    private IgnoredParametersHeader() {}

    /** Adds the header if there are ignored parameters. */
    public static Response.ResponseBuilder header(
            Response.ResponseBuilder answer, List<String> names) {
        return names.isEmpty() ? answer : answer.header("Ignored-Parameters", toPrintable(names));
    }

    /** Makes a client's text safe for a header. */
    private static String toPrintable(List<String> names) {
        String text = String.join(", ", names);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MAX_LENGTH); i++) {
            char c = text.charAt(i);
            shown.append(c >= ' ' && c <= '~' ? c : '?');
        }
        return shown.toString();
    }
}
