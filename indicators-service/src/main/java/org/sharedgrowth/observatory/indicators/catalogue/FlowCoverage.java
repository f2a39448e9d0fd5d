package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** The public data of a flow at one release, as counts. Confidential rows are not counted. */
final class FlowCoverage {
    private final Dataflow flow;
    private final FlowSnapshot snapshot;
    private final RoaringBitmap visible = new RoaringBitmap();
    private final Map<String, Extent> indicators = new HashMap<>();
    private final Map<String, Long> areas = new HashMap<>();

    /**
     * Counts the data. This takes a moment for a large flow, so keep the result until a new
     * release.
     */
    FlowCoverage(Dataflow flow, FlowSnapshot snapshot) {
        this.flow = flow;
        this.snapshot = snapshot;
        Dsd dsd = flow.structure();
        int area = dsd.dimension(Dsd.AREA);
        int indicator = dsd.dimension(Dsd.INDICATOR);
        Confidentiality confidentiality = new Confidentiality(dsd);
        Map<String, IndicatorCount> counts = new HashMap<>();
        PackedSeries series = new PackedSeries();
        snapshot.alive()
                .forEach((int ordinal) -> {
                    @Nullable PackedVersion packed = snapshot.inMemory(ordinal);
                    if (packed == null) {
                        return;
                    }
                    series.wrap(packed);
                    SeriesCount seen =
                            SeriesCount.of(
                                    series,
                                    snapshot.isRestricted(ordinal) ? confidentiality : null);
                    if (seen.observations() == 0) {
                        return;
                    }
                    visible.add(ordinal);
                    if (area >= 0) {
                        areas.merge(
                                snapshot.code(ordinal, area),
                                (long) seen.observations(),
                                Long::sum);
                    }
                    if (indicator >= 0) {
                        counts.computeIfAbsent(
                                        snapshot.code(ordinal, indicator),
                                        _ -> new IndicatorCount())
                                .add(seen, area < 0 ? 0 : snapshot.codeNumber(ordinal, area));
                    }
                });
        counts.forEach((code, count) -> indicators.put(code, count.extent(flow.id().id())));
    }

    /** The amount of data for an indicator; null if there is none. */
    @Nullable Extent extent(String indicator) {
        return indicators.get(indicator);
    }

    /** The number of observations of an area. */
    long observations(String area) {
        return areas.getOrDefault(area, 0L);
    }

    /** Whether there are data of the indicator for the area. */
    boolean has(String indicator, String area) {
        RoaringBitmap both = RoaringBitmap.and(visible, seriesWithCode(Dsd.INDICATOR, indicator));
        return RoaringBitmap.intersects(both, seriesWithCode(Dsd.AREA, area));
    }

    /** The areas that have data of the indicator, in no particular order. */
    Set<String> measuredAreas(String indicator) {
        int area = flow.structure().dimension(Dsd.AREA);
        Set<String> areas = new HashSet<>();
        if (area >= 0) {
            RoaringBitmap.and(visible, seriesWithCode(Dsd.INDICATOR, indicator))
                    .forEach((int ordinal) -> areas.add(snapshot.code(ordinal, area)));
        }
        return areas;
    }

    /**
     * The areas that have data of the indicator for a part in a dimension, not only for its total.
     */
    Set<String> measuredAreas(String indicator, String dimension) {
        int area = flow.structure().dimension(Dsd.AREA);
        int part = flow.structure().dimension(dimension);
        Set<String> areas = new HashSet<>();
        if (area >= 0 && part >= 0) {
            RoaringBitmap.and(visible, seriesWithCode(Dsd.INDICATOR, indicator))
                    .forEach((int ordinal) -> {
                        if (!Dsd.TOTALS.contains(snapshot.code(ordinal, part))) {
                            areas.add(snapshot.code(ordinal, area));
                        }
                    });
        }
        return areas;
    }

    /** Codes used for the indicator in each dimension that breaks it down, in codelist order. */
    Map<String, List<String>> breakdowns(String indicator) {
        RoaringBitmap series = RoaringBitmap.and(visible, seriesWithCode(Dsd.INDICATOR, indicator));
        Map<String, List<String>> breakdowns = new LinkedHashMap<>();
        List<Dsd.Component> dimensions = flow.structure().dimensions();
        for (int d = 0; d < dimensions.size() && !series.isEmpty(); d++) {
            String id = dimensions.get(d).id();
            if (id.equals(Dsd.FREQUENCY) || id.equals(Dsd.AREA) || id.equals(Dsd.INDICATOR)) {
                continue;
            }
            int dimension = d;
            TreeSet<Integer> numbers = new TreeSet<>();
            series.forEach((int ordinal) -> numbers.add(snapshot.codeNumber(ordinal, dimension)));
            List<String> codes = snapshot.codes(dimension);
            breakdowns.put(id, numbers.stream().map(codes::get).toList());
        }
        return breakdowns;
    }

    Dataflow flow() {
        return flow;
    }

    private RoaringBitmap seriesWithCode(String dimension, String code) {
        int position = flow.structure().dimension(dimension);
        return position < 0 ? new RoaringBitmap() : snapshot.seriesWithCode(position, code);
    }

    /** The public observations of one series. */
    private record SeriesCount(
            int observations, @Nullable TimePeriod first, @Nullable TimePeriod last) {
        static SeriesCount of(PackedSeries series, @Nullable Confidentiality confidentiality) {
            int count = 0;
            int first = -1;
            int last = -1;
            for (int i = 0; i < series.size(); i++) {
                if (confidentiality == null) {
                    count = series.size();
                    first = 0;
                    last = count - 1;
                    break;
                }
                if (confidentiality.isPublic(series, i)) {
                    count++;
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            return count == 0
                    ? new SeriesCount(0, null, null)
                    : new SeriesCount(count, period(series, first), period(series, last));
        }

        private static TimePeriod period(PackedSeries series, int index) {
            return new TimePeriod(series.frequency(), series.period(index));
        }
    }

    private static final class IndicatorCount {
        private int series;
        private long observations;
        private final BitSet areas = new BitSet();
        private @Nullable TimePeriod first;
        private @Nullable TimePeriod last;

        void add(SeriesCount seen, int area) {
            series++;
            observations += seen.observations();
            areas.set(area);
            if (seen.first() != null && (first == null || seen.first().compareTo(first) < 0)) {
                first = seen.first();
            }
            if (seen.last() != null && (last == null || seen.last().compareTo(last) > 0)) {
                last = seen.last();
            }
        }

        Extent extent(String flow) {
            return new Extent(
                    flow,
                    observations,
                    series,
                    areas.cardinality(),
                    String.valueOf(first),
                    String.valueOf(last));
        }
    }
}
