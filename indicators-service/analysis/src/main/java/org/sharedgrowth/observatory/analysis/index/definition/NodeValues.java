package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

/**
 * The values of one node.
 *
 * @param values by row, NaN where there is none
 * @param refused by row, why there is none: the same rows
 */
public record NodeValues(double[] values, Map<Integer, Refused<Double>> refused) {

    static NodeValues ofRows(int rows) {
        return new NodeValues(new double[rows], new TreeMap<>());
    }

    /** The value of a row, null if there is none. */
    public @Nullable Double value(int row) {
        return Double.isNaN(values[row]) ? null : values[row];
    }

    /** Why a row has no value, null if it has one. */
    public @Nullable Reason reason(int row) {
        Refused<Double> why = refused.get(row);
        return why == null ? null : why.reason();
    }

    /** A value, which becomes a refusal if it is not finite. */
    void set(int row, double value, String node) {
        if (Double.isFinite(value)) {
            values[row] = value;
        } else {
            refuse(row, Reason.OUT_OF_BOUNDS, Detail.indicator(node));
        }
    }

    void refuse(int row, Reason reason, Detail detail) {
        refuse(row, new Refused<>(reason, detail));
    }

    void refuse(int row, Refused<Double> why) {
        values[row] = Double.NaN;
        refused.put(row, why);
    }
}
