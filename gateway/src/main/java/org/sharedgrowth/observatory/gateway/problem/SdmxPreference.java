package org.sharedgrowth.observatory.gateway.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an SDMX client wants JSON, and which version. As in the service, the parameter {@code
 * format} takes precedence over the preferred type in {@code Accept}.
 *
 * @param withStatus whether error codes are HTTP statuses
 */
record SdmxPreference(boolean withStatus) {
    private static final String VERSION_WITH_STATUS = "2.1.0";
    private static final Pattern FORMAT = Pattern.compile("[?&]format=([^&]+)");
    private static final Pattern FORMAT_VERSION = Pattern.compile("[?&]formatVersion=([^&]*)");
    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([^;\"\\s]*)");
    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*([01]?[.]?[0-9]{0,3})");

    /** Empty if the client wants another format or names none. */
    static Optional<SdmxPreference> of(String target, @Nullable String accept) {
        Matcher format = FORMAT.matcher(target);
        if (format.find()) {
            return format.group(1).toLowerCase(Locale.ROOT).startsWith("json")
                    ? Optional.of(new SdmxPreference(isVersionWithStatus(FORMAT_VERSION, target)))
                    : Optional.empty();
        }
        return accept == null ? Optional.empty() : mostPreferred(accept.toLowerCase(Locale.ROOT));
    }

    private static Optional<SdmxPreference> mostPreferred(String accept) {
        return Stream.of(accept.split(",", -1))
                .sorted(Comparator.comparingDouble(range -> -quality(range)))
                .filter(SdmxPreference::isKnown)
                .findFirst()
                .filter(range -> type(range).endsWith("json"))
                .map(range -> new SdmxPreference(isVersionWithStatus(VERSION, range)));
    }

    private static boolean isVersionWithStatus(Pattern pattern, String text) {
        Matcher version = pattern.matcher(text);
        return version.find() && version.group(1).equals(VERSION_WITH_STATUS);
    }

    private static double quality(String range) {
        Matcher quality = QUALITY.matcher(range);
        String number = quality.find() ? quality.group(1) : "1";
        return number.isEmpty() || number.equals(".") ? 1 : Double.parseDouble(number);
    }

    /**
     * Whether the media range selects a format; a wildcard or text/html selects the default one.
     */
    private static boolean isKnown(String range) {
        String type = type(range);
        return type.endsWith("json")
                || type.endsWith("xml")
                || type.endsWith("csv")
                || type.equals("*/*")
                || type.equals("text/html");
    }

    private static String type(String range) {
        int end = range.indexOf(';');
        return (end < 0 ? range : range.substring(0, end)).strip();
    }
}
