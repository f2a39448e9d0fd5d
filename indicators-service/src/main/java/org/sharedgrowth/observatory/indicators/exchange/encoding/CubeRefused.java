package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Problems of answers that do not fit into one JSON-stat cube. */
public final class CubeRefused {
    private CubeRefused() {}

    /**
     * A cube would have too many rows: 413.
     *
     * @param rows number of rows when encoding was stopped
     */
    public static Problem tooManyRows(long rows, long limit, String target) {
        return tooLarge("At least " + rows + " observations match", rows, limit, target);
    }

    /**
     * A cube has a cell for every combination of codes, and clients number the cells: 413 if there
     * are too many.
     *
     * @param cells number of cells when encoding was stopped
     */
    public static Problem tooManyCells(long cells, long limit, String target) {
        return tooLarge(
                "At least " + cells + " cells would be in the JSON-stat cube, most of them empty",
                cells,
                limit,
                target);
    }

    private static Problem tooLarge(String description, long found, long limit, String target) {
        return new Problem(
                        ProblemType.TOO_MANY_OBSERVATIONS,
                        description
                                + "; the limit is "
                                + limit
                                + ". Ask for fewer codes or periods, or use a format with one row"
                                + " for each observation (see the Link header).")
                .header("Observations-Estimated", Long.toString(found))
                .header("Observations-Limit", Long.toString(limit))
                .header("Link", RowFormatOffer.link(target));
    }

    /** Histories and deletions consist of several data sets: 406. */
    public static Problem severalDataSets(String target) {
        return new Problem(
                ProblemType.NOT_ACCEPTABLE,
                "JSON-stat can hold only one data set, but this answer has several; use "
                        + RowFormatOffer.of(target));
    }
}
