package org.sharedgrowth.observatory.chart.time;

import java.util.List;
import org.sharedgrowth.observatory.chart.Scale;

/**
 * The vertical axis.
 *
 * @param ticks the printed numbers of {@link Scale#ticks()}, from the lowest; the last one carries
 *     the unit; empty for a small picture without numbers
 * @param start text for an axis that does not include zero, such as "from 60"
 */
public record ValueAxis(Scale scale, List<String> ticks, String start) {
    /** Refuses numbers that do not fit the scale. */
    public ValueAxis {
        ticks = List.copyOf(ticks);
        if (!ticks.isEmpty() && ticks.size() != scale.ticks().size()) {
            throw new IllegalArgumentException(
                    ticks.size() + " texts for " + scale.ticks().size() + " ticks");
        }
    }

    boolean includesZero() {
        return scale.includesZero();
    }
}
