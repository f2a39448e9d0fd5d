package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.function.Function;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.query.RowSource;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Sort;
import org.sharedgrowth.observatory.indicators.query.SortedScan;
import org.sharedgrowth.observatory.indicators.query.Window;

/**
 * A data set to be: its head and where its rows come from.
 *
 * @param selection the series its rows are of
 * @param rows makes the source of its rows, series by series, as often as asked
 * @param order in which order they are wanted
 * @param wholeSeries whether rows of a series stay together whatever the order
 */
record PlannedDataSet(
        DataSet head,
        Selection selection,
        Function<Window, RowSource<SeriesView>> rows,
        Sort order,
        boolean wholeSeries) {

    /** Rows that nobody wants in another order. */
    static PlannedDataSet unsorted(
            DataSet head, Selection selection, Function<Window, RowSource<SeriesView>> rows) {
        return new PlannedDataSet(head, selection, rows, Sort.USUAL, true);
    }

    /** The rows in the order wanted. */
    RowSource<SeriesView> ordered(Window window) {
        return order.isUsual()
                ? rows.apply(window)
                : new SortedScan(selection, order, wholeSeries, window);
    }

    /** The same with another content, if some before it are left out. */
    PlannedDataSet withContent(int content) {
        return new PlannedDataSet(
                new DataSet(content, head.action(), head.validFrom(), head.validTo()),
                selection,
                rows,
                order,
                wholeSeries);
    }
}
