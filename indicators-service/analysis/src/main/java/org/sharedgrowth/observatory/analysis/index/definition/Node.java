package org.sharedgrowth.observatory.analysis.index.definition;

import org.jspecify.annotations.Nullable;

/**
 * A part of an index.
 *
 * @param label description in English; null if the name is clear enough
 * @param unit null if the value has no unit, or the unit need not be stated
 * @param decimals if not null, the value is rounded (half away from zero) to this many decimals, as
 *     it is printed, before other nodes use it
 */
public record Node(
        Operator operator,
        @Nullable String label,
        @Nullable String unit,
        @Nullable Integer decimals) {

    /** A node without label, unit or rounding. */
    public static Node of(Operator operator) {
        return new Node(operator, null, null, null);
    }
}
