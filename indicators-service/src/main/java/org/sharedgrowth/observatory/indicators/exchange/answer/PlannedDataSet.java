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
 * A planned data set: its head and the source of its rows.
 *
 * @param selection the series of the data set
 * @param rows opens a source that yields its rows series by series; can be called repeatedly
 * @param order requested order
 * @param wholeSeries whether the rows of a series stay together in every order
 */
record PlannedDataSet(
        DataSet head,
        Selection selection,
        Function<Window, RowSource<SeriesView>> rows,
        Sort order,
        boolean wholeSeries) {

    /** A data set in the default order. */
    static PlannedDataSet unsorted(
            DataSet head, Selection selection, Function<Window, RowSource<SeriesView>> rows) {
        return new PlannedDataSet(head, selection, rows, Sort.DEFAULT, true);
    }

    /** The rows in the requested order. */
    RowSource<SeriesView> ordered(Window window) {
        return order.isDefault()
                ? rows.apply(window)
                : new SortedScan(selection, order, wholeSeries, window);
    }

    /** This data set with the new position of its content after earlier contents were left out. */
    PlannedDataSet withContent(int content) {
        return new PlannedDataSet(
                new DataSet(content, head.action(), head.validFrom(), head.validTo()),
                selection,
                rows,
                order,
                wholeSeries);
    }
}
