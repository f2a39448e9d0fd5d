package org.sharedgrowth.observatory.indicators.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/** Collects the codes and periods of the rows of a query. Not thread-safe. */
final class AvailabilityCollector {
    private final BitSet[] codes;

    /** First and last period by frequency. */
    private final Map<Frequency, int[]> periods = new EnumMap<>(Frequency.class);

    private long series;
    private long observations;

    AvailabilityCollector(int dimensions) {
        codes = new BitSet[dimensions];
        Arrays.setAll(codes, dimension -> new BitSet());
    }

    void add(SeriesView view) {
        for (int d = 0; d < codes.length; d++) {
            codes[d].set(view.codeNumber(d));
        }
        PackedSeries rows = view.series();
        int first = rows.period(view.row(0));
        int last = rows.period(view.row(view.size() - 1));
        int[] span = periods.computeIfAbsent(rows.frequency(), _ -> new int[] {first, last});
        span[0] = Math.min(span[0], first);
        span[1] = Math.max(span[1], last);
        series++;
        observations += view.size();
    }

    /**
     * Adds the codes and periods that another object has collected.
     *
     * @param from the snapshot whose code numbers the other object uses
     * @param to the snapshot whose code numbers this object uses, which contains all of the codes
     */
    void add(AvailabilityCollector other, FlowSnapshot from, FlowSnapshot to) {
        for (int d = 0; d < codes.length; d++) {
            BitSet set = codes[d];
            if (from.hasSameSeriesNumbersAs(to)) {
                set.or(other.codes[d]);
            } else {
                List<String> all = to.codes(d);
                other.codes(d, from).forEach(code -> set.set(all.indexOf(code)));
            }
        }
        other.periods.forEach((frequency, span) ->
                periods.merge(
                        frequency,
                        span,
                        (a, b) -> new int[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])}));
        series += other.series;
        observations += other.observations;
    }

    /** The codes found in a dimension, in codelist order. */
    List<String> codes(int dimension, FlowSnapshot snapshot) {
        List<String> all = snapshot.codes(dimension);
        return codes[dimension].stream().mapToObj(all::get).toList();
    }

    /**
     * The result.
     *
     * @param newest the newest release that changed the selected rows
     */
    Availability result(FlowSnapshot snapshot, long newest) {
        List<List<String>> found = new ArrayList<>();
        for (int d = 0; d < codes.length; d++) {
            found.add(codes(d, snapshot));
        }
        @Nullable TimePeriod earliest = null;
        @Nullable TimePeriod latest = null;
        for (Map.Entry<Frequency, int[]> span : periods.entrySet()) {
            TimePeriod start = new TimePeriod(span.getKey(), span.getValue()[0]);
            TimePeriod end = new TimePeriod(span.getKey(), span.getValue()[1]);
            boolean isEarlier = earliest == null || start.firstDay().isBefore(earliest.firstDay());
            earliest = isEarlier ? start : earliest;
            latest = latest == null || end.lastDay().isAfter(latest.lastDay()) ? end : latest;
        }
        return new Availability(found, series, observations, earliest, latest, newest);
    }
}
