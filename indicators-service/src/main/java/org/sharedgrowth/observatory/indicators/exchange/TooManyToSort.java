package org.sharedgrowth.observatory.indicators.exchange;

import java.util.List;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/**
 * The refusal of an order, or of a layout of changes, for which more rows would have to be held in
 * memory than there is room for: 413.
 */
final class TooManyToSort {
    private TooManyToSort() {}

    /**
     * @param held rows, or series, that would be held
     * @param fits whether the answer is within its limit in the usual order
     */
    static Problem problem(
            DataRequest request, Conditions conditions, long held, long limit, boolean fits) {
        Problem problem =
                new Problem(
                                413,
                                "too-many-to-sort",
                                "Too much would have to be sorted",
                                "About "
                                        + held
                                        + " rows or series would have to be put in order; the limit"
                                        + " is "
                                        + limit
                                        + ". Ask for fewer areas, indicators or periods, "
                                        + (request.collects()
                                                ? "or for series over time"
                                                        + " (dimensionAtObservation=TIME_PERIOD)."
                                                : "leave sort out, or ask for the first of them"
                                                        + " (offset and limit together up to "
                                                        + limit
                                                        + ")."),
                                List.of())
                        .header("Observations-Estimated", Long.toString(held))
                        .header("Observations-Limit", Long.toString(limit));
        boolean whole = request.reach() == Long.MAX_VALUE && request.offset() == 0;
        return request.sorts() && fits && whole && request.format() != DataFormat.JSON_STAT
                ? problem.header("Link", "<" + unsorted(conditions) + ">; rel=\"alternate\"")
                : problem;
    }

    private static String unsorted(Conditions conditions) {
        String query = conditions.query("sort");
        return conditions.path()
                + (query.isEmpty() ? "" : "?" + query.substring(0, query.length() - 1));
    }
}
