package org.sharedgrowth.observatory.analysis.aggregate;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;

/** All periods are refused for the same reason. */
record RefusedColumn(Refused<Aggregate> refusal) implements GroupColumn {
    @Override
    public double value(int period) {
        return Double.NaN;
    }

    @Override
    public @Nullable Presence presence(int period) {
        return null;
    }

    @Override
    public Result<Aggregate> at(int period) {
        return refusal;
    }
}
