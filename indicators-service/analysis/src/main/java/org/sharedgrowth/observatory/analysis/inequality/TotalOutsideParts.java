package org.sharedgrowth.observatory.analysis.inequality;

/**
 * A total that lies outside the range of its parts: women and men both above it, or both below. A
 * mean of the parts cannot lie there, so total and parts do not describe the same people, or were
 * not revised together. It is a warning, not a reason to refuse.
 */
public enum TotalOutsideParts {
    /** All parts are greater than the total. */
    PARTS_ABOVE,
    /** All parts are less than the total. */
    PARTS_BELOW,
    /** Nothing is unusual, or a value is missing. */
    NONE;

    /**
     * Compares a total with its parts.
     *
     * @param total NaN if there is none
     * @param parts all parts of the total; NaN where there is no value, in which case the result is
     *     {@code NONE}
     */
    public static TotalOutsideParts of(double total, double... parts) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double part : parts) {
            lowest = Math.min(lowest, part);
            highest = Math.max(highest, part);
        }
        if (parts.length == 0 || Double.isNaN(lowest) || Double.isNaN(total)) {
            return NONE;
        }
        if (total < lowest) {
            return PARTS_ABOVE;
        }
        return total > highest ? PARTS_BELOW : NONE;
    }
}
