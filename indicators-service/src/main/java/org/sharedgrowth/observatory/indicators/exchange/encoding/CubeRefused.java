package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Answers that do not fit into one cube. */
public final class CubeRefused {
    private CubeRefused() {}

    /**
     * A cube has a cell for every combination of codes, used or not, so its limit counts cells:
     * 413.
     *
     * @param cells those that it had when it was given up
     */
    public static Problem tooLarge(long cells, long limit, String target) {
        return new Problem(
                        413,
                        "too-large",
                        "Too large",
                        "At least "
                                + cells
                                + " cells would make the JSON-stat cube, most of them empty; the"
                                + " limit is "
                                + limit
                                + ". Ask for fewer codes or periods, or take it row by row (see"
                                + " the Link header).",
                        List.of())
                .header("Observations-Estimated", Long.toString(cells))
                .header("Observations-Limit", Long.toString(limit))
                .header("Link", InRows.link(target));
    }

    /** Histories and deletions are several data sets: 406. */
    static Problem several(String target) {
        return new Problem(
                406,
                "not-acceptable",
                "The representation is not offered",
                "JSON-stat holds one data set, and this answer has several; take "
                        + InRows.of(target),
                List.of());
    }
}
