package org.sharedgrowth.observatory.indicators.observation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.query.Condition.Term;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;

/** Links (RFC 8288) to the same data in the SDMX 3.0 dialect, without paging. */
final class Alternates {
    /** Longer targets are left out, to keep the headers of the answer small. */
    private static final int MAX_LENGTH = 1_500;

    /** The formats that are linked, with the query parameters that select them. */
    private enum Format {
        JSON("", "application/vnd.sdmx.data+json;version=2.0.0"),
        CSV("format=csvdata", "application/vnd.sdmx.data+csv;version=2.0.0"),
        JSON_STAT("format=jsonstat", "application/vnd.json-stat2+json");

        private final String parameter;
        private final String mediaType;

        Format(String parameter, String mediaType) {
            this.parameter = parameter;
            this.mediaType = mediaType;
        }
    }

    private Alternates() {}

    /**
     * Values of {@code Link} for each query and format; none for a query that cannot be expressed
     * in the SDMX dialect or whose target would be too long.
     */
    static List<String> of(List<DataQuery> queries) {
        List<String> links = new ArrayList<>();
        for (DataQuery query : queries) {
            String target = target(query);
            boolean isExpressible =
                    !(query.vintage() instanceof Vintage.Numbered) && !query.lastWithValue();
            if (!isExpressible || target.length() > MAX_LENGTH) {
                continue;
            }
            for (Format format : Format.values()) {
                links.add(
                        "<"
                                + with(target, format.parameter)
                                + ">; rel=\"alternate\"; type=\""
                                + format.mediaType
                                + "\"");
            }
        }
        return links;
    }

    private static String with(String target, String parameter) {
        if (parameter.isEmpty()) {
            return target;
        }
        return target + (target.contains("?") ? "&" : "?") + parameter;
    }

    private static String target(DataQuery query) {
        ArtefactId flow = query.flow().id();
        List<String> parameters = new ArrayList<>();
        for (Condition condition : query.conditions()) {
            parameters.add(
                    "c%5B"
                            + condition.component()
                            + "%5D="
                            + condition.alternatives().stream()
                                    .map(Alternates::terms)
                                    .collect(Collectors.joining(",")));
        }
        if (query.lastN() > 0) {
            parameters.add("lastNObservations=" + query.lastN());
        }
        if (query.vintage() instanceof Vintage.At(var instant)) {
            parameters.add("asOf=" + instant);
        }
        String path =
                "/sdmx/3.0/data/dataflow/%s/%s/%s/*"
                        .formatted(flow.agency(), flow.id(), flow.version());
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String terms(List<Term> terms) {
        return terms.stream().map(Alternates::term).collect(Collectors.joining("+"));
    }

    private static String term(Term term) {
        String value = URLEncoder.encode(term.value(), StandardCharsets.UTF_8);
        return term.operator() == Operator.EQ
                ? value
                : term.operator().name().toLowerCase(Locale.ROOT) + ":" + value;
    }
}
