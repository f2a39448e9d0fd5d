package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Answers that do not fit into one cube. */
public final class CubeRefused {
    private CubeRefused() {}

    /**
     * More rows than one cube may hold: 413.
     *
     * @param rows those that it had when it was given up
     */
    public static Problem tooManyRows(long rows, long limit, String target) {
        return tooLarge("At least " + rows + " observations match", rows, limit, target);
    }

    /**
     * A cube has a cell for every combination of codes, used or not, and clients number them: 413
     * where they could not.
     *
     * @param cells those that it had when it was given up
     */
    public static Problem tooManyCells(long cells, long limit, String target) {
        return tooLarge(
                "At least " + cells + " cells would make the JSON-stat cube, most of them empty",
                cells,
                limit,
                target);
    }

    private static Problem tooLarge(String what, long found, long limit, String target) {
        return new Problem(
                        413,
                        "too-large",
                        "Too large",
                        what
                                + "; the limit is "
                                + limit
                                + ". Ask for fewer codes or periods, or take it row by row (see"
                                + " the Link header).",
                        List.of())
                .header("Observations-Estimated", Long.toString(found))
                .header("Observations-Limit", Long.toString(limit))
                .header("Link", InRows.link(target));
    }

    /** Histories and deletions are several data sets: 406. */
    public static Problem several(String target) {
        return new Problem(
                406,
                "not-acceptable",
                "The representation is not offered",
                "JSON-stat holds one data set, and this answer has several; take "
                        + InRows.of(target),
                List.of());
    }
}
