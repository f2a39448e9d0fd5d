package org.sharedgrowth.observatory.indicators.exchange.http;

/** A format of answers. */
public interface Representation {
    /** The media type without its version. */
    String type();

    /** The version of the media type; empty if it has none. */
    default String version() {
        return "";
    }

    /** Whether a lower-case value of the parameter {@code format} names this format. */
    boolean isNamed(String format);

    /** The media type with its version, as sent in answers. */
    default String mediaType() {
        if (type().startsWith("text/")) {
            return type() + ";charset=UTF-8";
        }
        return version().isEmpty() ? type() : type() + ";version=" + version();
    }
}
