package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.query.SeriesView;

/** Writes the rows of one slice. */
interface SliceRows {
    /**
     * Writes planned rows {@code from} to {@code to - 1}.
     *
     * @param first whether this is the first output, which has no comma in front
     */
    void write(SeriesView view, RowPlan plan, int from, int to, boolean first, ByteSink out);
}
