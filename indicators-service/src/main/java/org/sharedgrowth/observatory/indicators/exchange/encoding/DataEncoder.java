package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.sharedgrowth.observatory.indicators.query.SectionView;
import org.sharedgrowth.observatory.indicators.query.SeriesView;

/**
 * Writes one answer; used once. The methods are called in this order: start; for each data set, its
 * head, then its series (or its sections, if a dimension other than time is at the observation
 * level); end. A data set has at least one series.
 */
public interface DataEncoder {
    void start(ByteSink out);

    /** Starts a data set, after ending the previous one. */
    void dataSet(DataSet head, ByteSink out);

    void series(SeriesView series, ByteSink out);

    /** Only called for formats that have more than one layout. */
    default void section(SectionView section, ByteSink out) {
        throw new IllegalStateException(
                "this format cannot have sections: time is always its observation dimension");
    }

    void end(ByteSink out);
}
