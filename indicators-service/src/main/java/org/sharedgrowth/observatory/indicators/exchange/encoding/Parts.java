package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The parts of a row that are written.
 *
 * @param complete whether the whole structure is written, except unused parts
 * @param measure whether values are written
 * @param seriesAttributes positions in {@code Dsd.seriesAttributes()}, ascending
 * @param observationAttributes positions in {@code Dsd.observationAttributes()}, ascending
 */
public record Parts(
        boolean complete,
        boolean measure,
        List<Integer> seriesAttributes,
        List<Integer> observationAttributes) {
    public Parts {
        seriesAttributes = List.copyOf(seriesAttributes);
        observationAttributes = List.copyOf(observationAttributes);
    }

    /** All parts that a structure has. */
    public static Parts all(Dsd dsd) {
        return new Parts(
                true,
                true,
                positions(dsd.seriesAttributes().size()),
                positions(dsd.observationAttributes().size()));
    }

    /** The components at these positions; complete if they are all that the structure has. */
    public static Parts of(
            Dsd dsd,
            boolean measure,
            List<Integer> seriesAttributes,
            List<Integer> observationAttributes) {
        boolean complete =
                measure
                        && seriesAttributes.size() == dsd.seriesAttributes().size()
                        && observationAttributes.size() == dsd.observationAttributes().size();
        return new Parts(complete, measure, seriesAttributes, observationAttributes);
    }

    /** Positions 0 to count - 1. */
    public static List<Integer> positions(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /**
     * These parts without unused observation attributes.
     *
     * @param usedAttributes bit i is set if the attribute at position i is used; those after the
     *     first 64 are always kept
     */
    public Parts usedOnly(long usedAttributes) {
        // A loop, because this happens for each answer and a stream costs more than the rest.
        List<Integer> used = new ArrayList<>(observationAttributes.size());
        for (Integer a : observationAttributes) {
            if (a >= Long.SIZE || (usedAttributes >>> a & 1) != 0) {
                used.add(a);
            }
        }
        return new Parts(complete, measure, seriesAttributes, used);
    }

    /** The series attributes written at the series in a layout. */
    public List<Integer> atSeries(Dsd dsd, Layout layout) {
        return seriesAttributes.stream()
                .filter(a -> layout.isAtSeries(dsd.seriesAttributes().get(a).attachedTo()))
                .toList();
    }

    /** The series attributes written at each observation in a layout. */
    public List<Integer> atObservations(Dsd dsd, Layout layout) {
        return seriesAttributes.stream()
                .filter(a -> !layout.isAtSeries(dsd.seriesAttributes().get(a).attachedTo()))
                .toList();
    }

    /** Whether only series are written, without observations. */
    public boolean seriesOnly() {
        return !measure && observationAttributes.isEmpty();
    }
}
