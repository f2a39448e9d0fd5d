package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the Model Context Protocol that repeat parts of the body, so that proxies need not
 * read the body.
 *
 * @param version null if the header is absent; the same applies to the other two
 */
public record Head(@Nullable String version, @Nullable String method, @Nullable String name) {
    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    /**
     * Reads the headers.
     *
     * @param values finds a header by its name, ignoring case; returns null if it is absent
     */
    public static Head of(Function<String, @Nullable String> values) {
        return new Head(
                decode(values.apply("MCP-Protocol-Version")),
                decode(values.apply("Mcp-Method")),
                decode(values.apply("Mcp-Name")));
    }

    private static @Nullable String decode(@Nullable String value) {
        if (value == null || !value.startsWith(ENCODED) || !value.endsWith(ENCODED_END)) {
            return value;
        }
        int end = value.length() - ENCODED_END.length();
        if (end < ENCODED.length()) {
            return value;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.substring(ENCODED.length(), end));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
