package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.sharedgrowth.observatory.indicators.query.SeriesView;

/** Writes one answer, once, in this order: start, series after series in key order, end. */
public interface DataEncoder {
    void start(ByteSink out);

    void series(SeriesView series, ByteSink out);

    void end(ByteSink out);
}
