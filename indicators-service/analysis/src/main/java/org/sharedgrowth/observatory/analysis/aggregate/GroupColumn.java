package org.sharedgrowth.observatory.analysis.aggregate;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Result;

/** The figures of one group, a figure or refusal for each period. */
public sealed interface GroupColumn permits Means, Totals, RefusedColumn {

    /**
     * The figure alone, for computations over many groups.
     *
     * @param period position in the panel
     * @return the figure; NaN if it is refused
     */
    double value(int period);

    /** The figure with its coverage, or why there is none. */
    Result<Aggregate> at(int period);

    /** Which members have figures; null if the request is refused as a whole. */
    @Nullable Presence presence(int period);
}
