package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

/** The values of one node; each row has a value, or the reason why there is none. */
public final class NodeValues {
    /** Memory of a reference. */
    private static final int REFERENCE_BYTES = 8;

    /** Approximate memory of a refusal with its detail. */
    private static final int REFUSAL_BYTES = 100;

    private final double[] values;

    /** By row; null until a row is refused. */
    private @Nullable Refused<?> @Nullable [] refused;

    /** Whether a row is refused for a reason other than missing figures. */
    private boolean faulty;

    private NodeValues(double[] values, @Nullable Refused<?> @Nullable [] refused) {
        this.values = values;
        this.refused = refused;
    }

    static NodeValues ofRows(int rows) {
        return new NodeValues(new double[rows], null);
    }

    /** By row, NaN where there is no value; not copied. */
    public double[] values() {
        return values;
    }

    /** The value of a row, null if there is none. */
    public @Nullable Double value(int row) {
        return Double.isNaN(values[row]) ? null : values[row];
    }

    /** Why a row has no value, null if it has one. */
    public @Nullable Refused<?> refusal(int row) {
        return refused == null ? null : refused[row];
    }

    /** The reason why a row has no value, null if it has one. */
    public @Nullable Reason reason(int row) {
        Refused<?> refusal = refusal(row);
        return refusal == null ? null : refusal.reason();
    }

    /** Approximate memory in bytes. */
    long bytes() {
        long bytes = (long) Double.BYTES * values.length;
        if (refused != null) {
            for (Refused<?> refusal : refused) {
                bytes += REFERENCE_BYTES + (refusal == null ? 0 : REFUSAL_BYTES);
            }
        }
        return bytes;
    }

    /** True only if every row has a value. */
    boolean isComplete() {
        return refused == null;
    }

    /** Whether a mean may leave out this operand in every row that is refused. */
    boolean mayOmitRefusedRows() {
        return !faulty;
    }

    /** Whether a mean may leave out an operand that has no value for this reason. */
    static boolean isOmissible(Reason reason) {
        return reason == Reason.MISSING_COMPONENT || reason == Reason.COVERAGE_BELOW_THRESHOLD;
    }

    /** A copy with the same refusals, and the given values for the rows that have one. */
    NodeValues withValues(double[] newValues) {
        NodeValues changed = new NodeValues(newValues, refused);
        changed.faulty = faulty;
        return changed;
    }

    /** Forgets all refusals, before all rows are set again. */
    void clear() {
        faulty = false;
        if (refused != null) {
            Arrays.fill(refused, null);
        }
    }

    /** Sets the value of a row, or a refusal if it is not finite. */
    void set(int row, double value, String node) {
        set(row, value, node, Double.NaN);
    }

    /**
     * Sets the value of a row, or a refusal if it is not finite. The refusal names the number that
     * was too large or too small to compute with.
     *
     * @param cause the number to name; not named if it is not finite itself
     */
    void set(int row, double value, String node, double cause) {
        if (Double.isFinite(value)) {
            values[row] = value;
        } else {
            Detail detail = Detail.indicator(node);
            refuse(
                    row,
                    Reason.OUT_OF_BOUNDS,
                    Double.isFinite(cause) ? detail.withValue(cause, null) : detail);
        }
    }

    void refuse(int row, Reason reason, Detail detail) {
        refuse(row, new Refused<>(reason, detail));
    }

    void refuse(int row, Refused<?> refusal) {
        if (refused == null) {
            refused = new Refused<?>[values.length];
        }
        values[row] = Double.NaN;
        refused[row] = refusal;
        faulty |= !isOmissible(refusal.reason());
    }
}
