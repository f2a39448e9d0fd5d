package org.sharedgrowth.observatory.gateway.password;

import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form of the sign-in pages that may contain a password.
 *
 * @param name name of the account, in lower case; empty if the form has none or cannot be parsed
 * @param readable whether the form could be parsed
 */
public record PasswordForm(String name, boolean readable) {
    private static final PasswordForm UNREADABLE = new PasswordForm("", false);

    private static final Pattern PLAIN =
            Pattern.compile(
                    "application/x-www-form-urlencoded(\\s*;\\s*charset=\"?utf-8\"?)?",
                    Pattern.CASE_INSENSITIVE);

    /** No account has a longer name; the beginning is enough to distinguish names. */
    private static final int MAX_NAME = 255;

    /**
     * Reads a form. A form that cannot be parsed is treated as one with a password, because it
     * might contain one.
     *
     * @return empty for a form without a password, such as a passkey's
     */
    public static Optional<PasswordForm> of(@Nullable String contentType, Buffer body) {
        if (contentType == null || !PLAIN.matcher(contentType.strip()).matches()) {
            return Optional.of(UNREADABLE);
        }
        try {
            Map<String, String> fields = fields(body.toString(StandardCharsets.UTF_8));
            return fields.containsKey("password")
                    ? Optional.of(new PasswordForm(name(fields.getOrDefault("username", "")), true))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(UNREADABLE);
        }
    }

    /** As at the sign-in server, the first of several values counts. */
    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.putIfAbsent(decode(name), decode(value));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String name(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
