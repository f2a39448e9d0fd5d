package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The dimension at the observation.
 *
 * @param dimension {@code TIME_PERIOD}, another dimension, or {@code AllDimensions} if there are no
 *     series
 */
public record Layout(String dimension) {
    private static final String TIME = "TIME_PERIOD";
    private static final String ALL = "AllDimensions";

    /** Series over time. */
    public static final Layout OVER_TIME = new Layout(TIME);

    public boolean isOverTime() {
        return dimension.equals(TIME);
    }

    public boolean isFlat() {
        return dimension.equals(ALL);
    }

    /** Whether a dimension other than time is at observation level. */
    public boolean isCrossSection() {
        return !isOverTime() && !isFlat();
    }

    /**
     * Whether a series attribute is written at the series rather than at each observation. It is
     * written at observations if its value can differ between observations of a series.
     *
     * @param attachedTo the dimensions that its value depends on; null means all except time
     */
    public boolean isAtSeries(@Nullable List<String> attachedTo) {
        if (isCrossSection()) {
            return attachedTo != null && !attachedTo.contains(dimension);
        }
        return isOverTime();
    }

    /** Whether the layout is possible for a structure. */
    public boolean fits(Dsd dsd) {
        return !isCrossSection() || dsd.dimension(dimension) >= 0;
    }
}
