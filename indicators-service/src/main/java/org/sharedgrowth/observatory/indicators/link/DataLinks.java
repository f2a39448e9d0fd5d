package org.sharedgrowth.observatory.indicators.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Values of the {@code Link} header (RFC 8288) for answers that hold data. */
public final class DataLinks {
    /**
     * Name of the header that dates a past state (RFC 7089). Its value is the publication time of
     * the last release up to the requested instant that changed the data.
     */
    public static final String MEMENTO_DATETIME = "Memento-Datetime";

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern PAIRS = Pattern.compile("&");
    private static final Set<String> DROPPED_PARAMETERS = Set.of("asOf", "release", "api_key");

    private DataLinks() {}

    /**
     * The links of an answer.
     *
     * @param flows the dataflows of the data; a licence is linked only if all of them share it
     * @param current address of the same data today ({@link #currentAddress}); null if the answer
     *     itself is current
     * @return the links, separated by commas; empty if there are none
     */
    public static String of(Collection<Dataflow> flows, @Nullable String current) {
        return of(licence(flows), flows, current);
    }

    /**
     * The links of an answer whose licence is known.
     *
     * @param licence address of the licence; null if there is none, or more than one
     */
    public static String of(
            @Nullable String licence, Collection<Dataflow> flows, @Nullable String current) {
        String licenceLink = licence == null ? "" : "<" + licence + ">; rel=\"license\"";
        if (current == null) {
            return licenceLink;
        }
        List<String> links = new ArrayList<>();
        if (!licenceLink.isEmpty()) {
            links.add(licenceLink);
        }
        links.add("<" + current + ">; rel=\"original\"");
        flows.stream()
                .map(flow -> flow.id().id())
                .distinct()
                .sorted()
                .forEach(flow ->
                        links.add(
                                "</flows/"
                                        + flow
                                        + "/timemap>; rel=\"timemap\";"
                                        + " type=\"application/link-format\""));
        return String.join(", ", links);
    }

    /** An instant in the form of HTTP headers (RFC 9110, 5.6.7), in whole seconds. */
    public static String date(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    /**
     * The address of the same data today.
     *
     * @param target target of a request for a past state, as sent
     * @return the target without the parameters that select a state, and without credentials
     */
    public static String currentAddress(String target) {
        int start = target.indexOf('?');
        if (start < 0) {
            return target;
        }
        String query =
                PAIRS.splitAsStream(target.substring(start + 1))
                        .filter(pair -> !pair.isEmpty() && !DROPPED_PARAMETERS.contains(name(pair)))
                        .collect(Collectors.joining("&"));
        return target.substring(0, start) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** The address of the licence that all dataflows have; null if there is none. */
    private static @Nullable String licence(Collection<Dataflow> flows) {
        @Nullable String first = flows.isEmpty() ? null : flows.iterator().next().terms().address();
        return first != null
                        && flows.stream().allMatch(flow -> first.equals(flow.terms().address()))
                ? first
                : null;
    }
}
