package org.sharedgrowth.observatory.indicators.exchange.answer;

import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.query.Sort;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The problem (413) of a request whose order, or whose layout of changes, would need too many rows
 * in memory.
 */
final class TooManyToSort {
    private TooManyToSort() {}

    /**
     * @param inMemory number of rows, or series, that would be held in memory
     * @param fits whether the answer is within its limit in the default order
     */
    static Problem problem(
            DataRequest request, Conditions conditions, long inMemory, long limit, boolean fits) {
        Problem problem =
                new Problem(
                                ProblemType.TOO_MANY_TO_SORT,
                                "About "
                                        + inMemory
                                        + " rows or series would have to be sorted; the limit"
                                        + " is "
                                        + limit
                                        + ". Ask for fewer areas, indicators or periods, "
                                        + (request.mustCollect()
                                                ? "or for series over time"
                                                        + " (dimensionAtObservation=TIME_PERIOD)."
                                                : "omit sort, or request the first rows"
                                                        + " (offset and limit together up to "
                                                        + limit
                                                        + ") and continue with a condition"
                                                        + " instead of offset: "
                                                        + howToContinue(request)
                                                        + "."))
                        .header("Observations-Estimated", Long.toString(inMemory))
                        .header("Observations-Limit", Long.toString(limit));
        if (!request.mustSort()) {
            return problem;
        }
        String links = "<" + firstRows(conditions, limit) + ">; rel=\"first\"";
        boolean isWholeAnswer = request.reach() == Long.MAX_VALUE && request.offset() == 0;
        return problem.header(
                "Link",
                fits && isWholeAnswer && request.format() != DataFormat.JSON_STAT
                        ? links + ", <" + withoutSort(conditions) + ">; rel=\"alternate\""
                        : links);
    }

    private static String firstRows(Conditions conditions, long limit) {
        return conditions.path() + "?" + conditions.query("offset", "limit") + "limit=" + limit;
    }

    /** How to request the rows after a given row, in the requested order. */
    private static String howToContinue(DataRequest request) {
        Sort.Term first = request.sort().terms().getFirst();
        return "c["
                + first.component()
                + "]="
                + (first.descending() ? "le" : "ge")
                + ": and the value of the last row, which is repeated; rows without a value are"
                + " left out";
    }

    private static String withoutSort(Conditions conditions) {
        String query = conditions.query("sort");
        return conditions.path()
                + (query.isEmpty() ? "" : "?" + query.substring(0, query.length() - 1));
    }
}
