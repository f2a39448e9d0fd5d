package org.sharedgrowth.observatory.indicators.exchange.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The formats that one kind of query offers: the default first and, for each media type, its
 * default version first. The parameter {@code format} takes precedence over the header {@code
 * Accept}. In the header, the type with the highest {@code q} wins; of several, the one listed
 * first. A browser's {@code text/html} counts as any type.
 */
public final class Offers<R extends Representation> {
    private final List<R> offered;

    private Offers(List<R> offered) {
        this.offered = List.copyOf(offered);
    }

    /** The formats that a kind of query offers. */
    public static <R extends Representation> Offers<R> of(List<R> offered) {
        return new Offers<>(offered);
    }

    /**
     * The chosen format, with the parameters of the media range that matched it.
     *
     * @param parameters parameters of the media type, such as {@code labels}; names in lower case
     */
    public record Choice<R extends Representation>(R format, Map<String, String> parameters) {
        public Choice {
            parameters = Map.copyOf(parameters);
        }
    }

    /** A request's header {@code Accept}, which may have several lines; null if it is missing. */
    public static @Nullable String accepted(HttpServerRequest request) {
        List<String> lines = request.headers().getAll(HttpHeaders.ACCEPT);
        return lines.isEmpty()
                ? null
                : lines.size() == 1 ? lines.getFirst() : String.join(", ", lines);
    }

    /**
     * The representation to answer with.
     *
     * @param format {@code format} in the query; null if absent
     * @param version {@code formatVersion} in the query; null if absent
     * @param accept the header; null if absent
     * @throws Problem 406 with the available formats if none is acceptable
     */
    public Choice<R> choose(
            @Nullable String format, @Nullable String version, @Nullable String accept) {
        if (format != null && !format.isEmpty()) {
            return byName(format, version == null ? "" : version);
        }
        if (accept == null || accept.isBlank()) {
            return new Choice<>(offered.getFirst(), Map.of());
        }
        List<MediaRange> ranges = MediaRange.read(accept);
        List<MediaRange> readable = ranges == null ? List.of() : ranges;
        List<R> acceptable = offered.stream().filter(offer -> !isRefused(offer, readable)).toList();
        for (MediaRange range : readable) {
            R fitting = range.quality() > 0 ? fitting(range, acceptable) : null;
            if (fitting != null) {
                return new Choice<>(fitting, range.parameters());
            }
        }
        throw notAcceptable("Accept: " + accept);
    }

    private Choice<R> byName(String sent, String version) {
        String name = sent.toLowerCase(Locale.ROOT);
        for (R offer : offered) {
            if (offer.isNamed(name) && fits(offer, version)) {
                boolean labelled = name.endsWith("withlabels");
                return new Choice<>(offer, labelled ? Map.of("labels", "both") : Map.of());
            }
        }
        throw notAcceptable(
                "format=" + sent + (version.isEmpty() ? "" : "&formatVersion=" + version));
    }

    /** Whether the client explicitly refuses the media type of an offer. */
    private boolean isRefused(R offer, List<MediaRange> ranges) {
        return ranges.stream()
                .anyMatch(range ->
                        range.quality() == 0
                                && offer.type().equals(range.type())
                                && fits(offer, range.version()));
    }

    private @Nullable R fitting(MediaRange range, List<R> acceptable) {
        if (range.isAny()) {
            return acceptable.isEmpty() ? null : acceptable.getFirst();
        }
        for (R offer : acceptable) {
            if (matches(range.type(), offer.type()) && fits(offer, range.version())) {
                return offer;
            }
        }
        return null;
    }

    /** Whether a media type equals the requested one or belongs to the requested family. */
    private static boolean matches(String requested, String type) {
        return switch (requested) {
            case "application/xml", "text/xml" -> type.endsWith("+xml");
            case "application/json" -> type.endsWith("+json") || type.equals(requested);
            case "text/csv" -> type.endsWith("+csv") || type.equals(requested);
            case "text/*" -> type.endsWith("+csv") || type.startsWith("text/");
            case "application/*" -> type.startsWith("application/");
            default -> type.equals(requested);
        };
    }

    private static boolean fits(Representation offer, String version) {
        return version.isEmpty()
                || offer.version().isEmpty()
                || offer.version().equals(version)
                || offer.version().equals(version + ".0");
    }

    /**
     * The problem (406) of a requested representation that is not available; names those that are.
     */
    public Problem notAcceptable(String requested) {
        return new Problem(
                ProblemType.NOT_ACCEPTABLE,
                "'"
                        + Problem.shown(requested)
                        + "' is not available; the available formats are "
                        + offered.stream()
                                .map(Representation::mediaType)
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
