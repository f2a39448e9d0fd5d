package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Answers that do not fit into one cube. */
final class CubeRefused {
    private CubeRefused() {}

    /** A cube has a cell for every combination of codes, used or not: 413. */
    static Problem tooLarge(long cells, long limit, String target) {
        String size = cells == Long.MAX_VALUE ? "Far more than " + limit : "At least " + cells;
        return new Problem(
                        413,
                        "too-large",
                        "The answer is too large",
                        size
                                + " cells would make the JSON-stat cube, most of them empty; the"
                                + " limit is "
                                + limit
                                + ". Ask for fewer codes or periods, or take format=csvdata (see"
                                + " the Link header).",
                        List.of())
                .header("Observations-Limit", Long.toString(limit))
                .header("Link", "<" + inCsv(target) + ">; rel=\"alternate\"; type=\"text/csv\"");
    }

    /** Histories and deletions are several data sets: 406. */
    static Problem several(String target) {
        return new Problem(
                406,
                "not-acceptable",
                "The representation is not offered",
                "JSON-stat holds one data set, and this answer has several; take " + inCsv(target),
                List.of());
    }

    /** The same query in a format that has a line only for what is there. */
    static String inCsv(String target) {
        int question = target.indexOf('?');
        StringBuilder csv =
                new StringBuilder(question < 0 ? target : target.substring(0, question));
        csv.append('?');
        if (question >= 0) {
            for (String pair : target.substring(question + 1).split("&", -1)) {
                if (!pair.isEmpty() && !pair.startsWith("format") && !pair.startsWith("api_key=")) {
                    csv.append(pair).append('&');
                }
            }
        }
        return csv.append("format=csvdata").toString();
    }
}
