package org.sharedgrowth.observatory.indicators.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/**
 * Chooses a representation: {@code format} in the query beats {@code Accept}; the highest {@code q}
 * wins, ties go to the first listed; {@code text/html} of a browser counts as any type.
 */
public final class Negotiation {
    private Negotiation() {}

    /** One entry of an Accept header. */
    private record Range(String type, String version, double quality) {}

    /**
     * The representation to answer with.
     *
     * @param format of the query, or null
     * @param version {@code formatVersion} of the query, or null
     * @param accept the header, or null
     * @throws Problem with status 406 naming what is offered if nothing fits
     */
    public static DataFormat choose(
            @Nullable String format, @Nullable String version, @Nullable String accept) {
        if (format != null && !format.isEmpty()) {
            return byName(format, version == null ? "" : version);
        }
        if (accept == null || accept.isBlank()) {
            return DataFormat.SDMX_JSON_2;
        }
        List<Range> ranges = new ArrayList<>();
        for (String entry : accept.split(",", -1)) {
            ranges.add(range(entry.trim(), accept));
        }
        ranges.sort(Comparator.comparingDouble(Range::quality).reversed());
        for (Range range : ranges) {
            DataFormat fitting = range.quality > 0 ? fitting(range) : null;
            if (fitting != null) {
                return fitting;
            }
        }
        throw notAcceptable("Accept: " + accept);
    }

    private static DataFormat byName(String name, String version) {
        DataFormat format =
                switch (name) {
                    case "jsondata" -> DataFormat.SDMX_JSON_2;
                    case "csvdata", "csvfile" -> DataFormat.SDMX_CSV_2;
                    default -> throw notAcceptable("format=" + name);
                };
        if (!fits(format, version)) {
            throw notAcceptable("format=" + name + "&formatVersion=" + version);
        }
        return format;
    }

    private static Range range(String entry, String accept) {
        String[] parts = entry.split(";", -1);
        String type = parts[0].trim().toLowerCase(Locale.ROOT);
        if (!type.matches("[a-z0-9!#$&^_.+*-]+/[a-z0-9!#$&^_.+*-]+")) {
            throw notAcceptable("Accept: " + accept);
        }
        String version = "";
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].trim().split("=", 2);
            String value = parameter.length < 2 ? "" : parameter[1].replace("\"", "").trim();
            switch (parameter[0].trim().toLowerCase(Locale.ROOT)) {
                case "version" -> version = value;
                case "q" -> quality = quality(value, accept);
                default -> {
                    // Other parameters do not distinguish what is offered.
                }
            }
        }
        return new Range(type, version, quality);
    }

    private static double quality(String value, String accept) {
        if (!value.matches("[01]([.][0-9]{0,3})?")) {
            throw notAcceptable("Accept: " + accept);
        }
        return Double.parseDouble(value);
    }

    private static @Nullable DataFormat fitting(Range range) {
        DataFormat format =
                switch (range.type) {
                    case "*/*", "application/*", "text/html", "application/json" ->
                            DataFormat.SDMX_JSON_2;
                    case "text/csv", "text/*" -> DataFormat.SDMX_CSV_2;
                    default -> byType(range.type);
                };
        return format != null && fits(format, range.version) ? format : null;
    }

    private static @Nullable DataFormat byType(String type) {
        for (DataFormat format : DataFormat.values()) {
            if (format.type().equals(type)) {
                return format;
            }
        }
        return null;
    }

    private static boolean fits(DataFormat format, String version) {
        return version.isEmpty()
                || format.version().equals(version)
                || (version + ".0").equals(format.version());
    }

    private static Problem notAcceptable(String wanted) {
        String offered =
                Arrays.stream(DataFormat.values())
                        .map(DataFormat::mediaType)
                        .collect(Collectors.joining(", "));
        return new Problem(
                406,
                "not-acceptable",
                "The representation is not offered",
                "'" + wanted + "' cannot be answered; offered are " + offered + ".",
                List.of());
    }
}
