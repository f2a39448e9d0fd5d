package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.List;

/**
 * The figures of one indicator, by area and then by period.
 *
 * @param indicator its code, for refusals
 * @param areas codes, ascending, so that sums have one order
 * @param periods number of periods, which are in ascending order
 * @param values {@code values[area * periods + period]}, NaN where there is none; not copied
 */
public record Panel(String indicator, List<String> areas, int periods, double[] values) {
    /**
     * @throws IllegalArgumentException if there are not as many values as areas times periods, or
     *     the areas do not ascend
     */
    public Panel {
        if (values.length != areas.size() * periods) {
            throw new IllegalArgumentException(
                    "%d values of %d areas and %d periods"
                            .formatted(values.length, areas.size(), periods));
        }
        for (int area = 1; area < areas.size(); area++) {
            if (areas.get(area - 1).compareTo(areas.get(area)) >= 0) {
                throw new IllegalArgumentException(
                        "areas do not ascend: "
                                + areas.get(area)
                                + " after "
                                + areas.get(area - 1));
            }
        }
    }

    double value(int area, int period) {
        return values[area * periods + period];
    }
}
