package org.sharedgrowth.observatory.analysis.trend;

import org.sharedgrowth.observatory.analysis.Result;

/**
 * How many years one area is behind another at a level. Source: Sicherl, "S-time-distance", Social
 * Indicators Research (1993).
 *
 * @param a when the first area reaches the level
 * @param b when the second area reaches it
 */
public record TimeDistance(Crossing a, Crossing b) {
    /** In years; a crossing between figures that are further apart is not reliable. */
    private static final double MAX_GAP = 5;

    /**
     * Measures the distance.
     *
     * @return the distance; refused like the crossing of the first area, or else like the crossing
     *     of the second
     */
    public static Result<TimeDistance> of(Series a, Series b, double level) {
        return Crossing.of(a, level)
                .then(first ->
                        Crossing.of(b, level).map(second -> new TimeDistance(first, second)));
    }

    /** Years by which the second area is later than the first; negative if it is earlier. */
    public double years() {
        return b.time() - a.time();
    }

    /** Whether a crossing lies between figures that are more than 5 years apart. */
    public boolean hasWideGap() {
        return a.gap() > MAX_GAP || b.gap() > MAX_GAP;
    }

    /** Whether one of the areas later falls below the level again. */
    public boolean fallsBelow() {
        return a.fallsBelow() || b.fallsBelow();
    }
}
