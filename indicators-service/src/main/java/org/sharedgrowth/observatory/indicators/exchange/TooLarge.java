package org.sharedgrowth.observatory.indicators.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** The refusal of an answer that is too large, with queries that will work instead. */
final class TooLarge {
    private static final int KEY_SEGMENT = 5;

    /** Longer ones, all together, do not pass every client's and proxy's limit for a head. */
    private static final int MOST_CHARACTERS = 5_000;

    private final DataRequest request;
    private final Conditions conditions;
    private final long estimate;
    private final long limit;
    private final long limitOfText;

    /**
     * @param limit of the format asked for
     * @param limitOfText of formats without a limit of their own
     */
    TooLarge(
            DataRequest request,
            Conditions conditions,
            long estimate,
            long limit,
            long limitOfText) {
        this.request = request;
        this.conditions = conditions;
        this.estimate = estimate;
        this.limit = limit;
        this.limitOfText = limitOfText;
    }

    Problem problem(List<Piece> pieces, Counts counts) {
        Dataflow flow = request.first().query().flow();
        @Nullable Split split = null;
        List<String> links = new ArrayList<>();
        if (pieces.size() == 1) {
            split = Split.of(pieces.getFirst().selection(), counts.bySeries(0), limit);
        }
        if (split != null) {
            for (List<String> codes : split.groups()) {
                links.add("<" + link(split.dimension(), codes) + ">; rel=\"item\"");
            }
            if (links.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
                split = null;
                links.clear();
            }
        }
        boolean fitsInText = limit < limitOfText && estimate <= limitOfText;
        if (fitsInText) {
            links.addFirst("<" + inText() + ">; rel=\"alternate\"; type=\"text/csv\"");
        }
        links.add("<" + bulkFile(flow) + ">; rel=\"enclosure\"");
        String parts =
                split == null
                        ? "Ask for less"
                        : "Ask by "
                                + split.dimension()
                                + " in "
                                + split.groups().size()
                                + " parts (see the Link headers)";
        return new Problem(
                        413,
                        "too-many-observations",
                        "The answer would be too large",
                        "About "
                                + estimate
                                + " observations match; the limit is "
                                + limit
                                + ". "
                                + (fitsInText ? "Take it as CSV (see the Link headers). " : "")
                                + parts
                                + " or take the bulk file.",
                        List.of())
                .header("Observations-Estimated", Long.toString(estimate))
                .header("Observations-Limit", Long.toString(limit))
                .header("Link", String.join(", ", links));
    }

    /** The same query in a format of lines. */
    private String inText() {
        return conditions.path()
                + "?"
                + conditions.query("format=", "formatVersion=")
                + "format=csvfilewithlabels";
    }

    private static String bulkFile(Dataflow flow) {
        Dataflow.View view = flow.view();
        String id = view == null ? flow.id().id() : view.source();
        return "/api/indicators/v1/flows/" + id + "/download";
    }

    private String link(String dimension, List<String> codes) {
        return switch (request.dialect()) {
            case SDMX_21 -> byKey(dimension, codes);
            case SDMX_30 -> byCondition(dimension, codes);
        };
    }

    private String byCondition(String dimension, List<String> codes) {
        String query = conditions.query("c[" + dimension + "]=", "c%5B" + dimension + "%5D=");
        return conditions.path() + "?" + query + "c[" + dimension + "]=" + String.join(",", codes);
    }

    private String byKey(String dimension, List<String> codes) {
        int position = request.first().query().flow().structure().dimension(dimension);
        int dimensions = request.first().query().flow().structure().dimensions().size();
        List<KeyPattern> keys = request.first().query().keys();
        StringBuilder key = new StringBuilder();
        for (int d = 0; d < dimensions; d++) {
            List<String> asked =
                    keys.isEmpty() || d >= keys.getFirst().positions().size()
                            ? List.of()
                            : keys.getFirst().positions().get(d);
            key.append(d == 0 ? "" : ".").append(String.join("+", d == position ? codes : asked));
        }
        String[] segments = conditions.path().split("/", -1);
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < Math.max(segments.length, KEY_SEGMENT + 1); i++) {
            path.append('/').append(i == KEY_SEGMENT ? key : segments[i]);
        }
        String query = conditions.query();
        return path + (query.isEmpty() ? "" : "?" + query.substring(0, query.length() - 1));
    }
}
