package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.series.StoreState;

/**
 * The plan of an answer: the data sets, which may turn out to have no rows, and the version of the
 * answer. Made before any rows are read.
 *
 * @param maxRows upper bound on the number of rows
 */
record DataPlan(
        DataRequest request, List<PlannedDataSet> dataSets, DataVersion version, long maxRows) {
    private static final int MAX_SHORT_ANSWER = 1_000;

    /**
     * Estimated number of bytes in SDMX-JSON for names and labels; the next two are for each series
     * and for each observation.
     */
    private static final int HEAD_BYTES = 9_000;

    private static final int SERIES_BYTES = 90;
    private static final int ROW_BYTES = 32;

    /** Plans an answer on one state of the store. */
    static DataPlan of(DataRequest request, StoreState state) {
        Planner.Planned planned = Planner.plan(state, request);
        long max = 0;
        StringBuilder content = new StringBuilder(64);
        for (PlannedDataSet dataSet : planned.dataSets()) {
            Selection selection = dataSet.selection();
            max += selection.maxRows();
            content.append('\n').append(dataSet.head().content()).append(dataSet.head().action());
            content.append(dataSet.head().validFrom()).append(dataSet.head().validTo());
            content.append(selection.fingerprint()).append('/').append(selection.attributes());
        }
        return new DataPlan(
                request,
                planned.dataSets(),
                DataVersion.of(request, content.toString(), planned.recency()),
                max);
    }

    boolean isEmpty() {
        return dataSets.isEmpty();
    }

    /** Whether the answer is probably so long that worker threads should produce it. */
    boolean isProbablyLong() {
        return (takesAllRows() ? maxRows : series()) > MAX_SHORT_ANSWER;
    }

    private boolean takesAllRows() {
        DataQuery query = request.first().query();
        return query.conditions().isEmpty() && query.firstN() == 0 && query.lastN() == 0;
    }

    private int series() {
        int series = 0;
        for (PlannedDataSet dataSet : dataSets) {
            series += dataSet.selection().ordinals().length;
        }
        return series;
    }

    /** Approximate number of bytes of the answer. */
    long likelySize() {
        long rows = takesAllRows() ? maxRows : series();
        return HEAD_BYTES + (long) series() * SERIES_BYTES + rows * ROW_BYTES;
    }

    /** Whether a client that sent these conditions already has the answer. */
    boolean isKnown(Conditions conditions) {
        return version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince());
    }
}
