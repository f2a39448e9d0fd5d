package org.sharedgrowth.observatory.gateway.portal.part;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in the form of HTTP headers (RFC 9110, 5.6.7), in whole seconds. */
public final class HttpDate {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** The instant as text, such as {@code Sun, 01 Mar 2026 12:00:00 GMT}. */
    public static String of(Instant instant) {
        return FORM.format(instant);
    }

    /**
     * The instant of a text in this form.
     *
     * @throws java.time.DateTimeException if it has another form
     */
    public static Instant read(String text) {
        return Instant.from(FORM.parse(text));
    }
}
