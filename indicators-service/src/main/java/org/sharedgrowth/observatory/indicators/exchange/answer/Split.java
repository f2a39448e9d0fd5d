package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * A way to request data sets in parts: groups of codes of one dimension, such that the answer for
 * each is small enough.
 */
record Split(String dimension, List<List<String>> groups) {
    Split {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** The limits of an answer. */
    record Limits(long rows, long cells) {}

    /**
     * The size of the answer for some codes: its number of rows, and its codes in each dimension.
     */
    private static final class Load {
        private long rows;
        private final BitSet[] codes;

        Load(int dimensions) {
            codes = new BitSet[dimensions];
            Arrays.setAll(codes, d -> new BitSet());
        }

        Load plus(Load other) {
            Load both = new Load(codes.length);
            both.rows = rows + other.rows;
            for (int d = 0; d < codes.length; d++) {
                both.codes[d].or(codes[d]);
                both.codes[d].or(other.codes[d]);
            }
            return both;
        }

        boolean fits(Limits limits, long periods) {
            double cells = periods;
            for (BitSet each : codes) {
                cells *= each.cardinality();
            }
            return rows <= limits.rows && cells <= limits.cells;
        }
    }

    /**
     * A split by area if that makes every part small enough, otherwise by the dimension with the
     * fewest codes that does; null if none does, or if the data sets have different dimensions.
     */
    static @Nullable Split of(List<PlannedDataSet> dataSets, RowCounts counts, Limits limits) {
        List<Dsd.Component> dimensions = dsd(dataSets.getFirst()).dimensions();
        List<String> ids = ids(dataSets.getFirst());
        if (!dataSets.stream().allMatch(dataSet -> ids(dataSet).equals(ids))) {
            return null;
        }
        int area = dsd(dataSets.getFirst()).dimension(Dsd.AREA);
        List<Map<String, Load>> loads = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            loads.add(loads(dataSets, counts, d, dimensions.size()));
        }
        List<Integer> order =
                IntStream.range(0, dimensions.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer d) -> d == area ? 0 : 1)
                                        .thenComparingInt(d -> loads.get(d).size()))
                        .toList();
        for (int dimension : order) {
            List<List<String>> groups = groups(loads.get(dimension), limits, counts.periods());
            if (!groups.isEmpty()) {
                return new Split(ids.get(dimension), groups);
            }
        }
        return null;
    }

    private static Dsd dsd(PlannedDataSet dataSet) {
        return dataSet.selection().query().flow().structure();
    }

    private static List<String> ids(PlannedDataSet dataSet) {
        return dsd(dataSet).dimensions().stream().map(Dsd.Component::id).toList();
    }

    /** The load of each code of a dimension, in the order of the codes. */
    private static Map<String, Load> loads(
            List<PlannedDataSet> dataSets, RowCounts counts, int dimension, int dimensions) {
        Map<String, Load> loads = new LinkedHashMap<>();
        for (int p = 0; p < dataSets.size(); p++) {
            Selection selection = dataSets.get(p).selection();
            int[] rows = counts.bySeries(p);
            @Nullable Load[] byCode =
                    new @Nullable Load[selection.snapshot().codes(dimension).size()];
            int[] numbers = new int[dimensions];
            for (int ordinal : selection.ordinals()) {
                if (rows[ordinal] > 0) {
                    selection.snapshot().codeNumbers(ordinal, numbers);
                    Load load = byCode[numbers[dimension]];
                    if (load == null) {
                        load = new Load(dimensions);
                        byCode[numbers[dimension]] = load;
                    }
                    load.rows += rows[ordinal];
                    for (int d = 0; d < dimensions; d++) {
                        load.codes[d].set(numbers[d]);
                    }
                }
            }
            for (int code = 0; code < byCode.length; code++) {
                Load load = byCode[code];
                if (load != null) {
                    loads.merge(selection.snapshot().codes(dimension).get(code), load, Load::plus);
                }
            }
        }
        return loads;
    }

    /**
     * Groups of codes in order, each as large as possible; empty if the answer for a single code
     * would be too large.
     */
    private static List<List<String>> groups(Map<String, Load> loads, Limits limits, long periods) {
        List<List<String>> groups = new ArrayList<>();
        @Nullable Load group = null;
        for (Map.Entry<String, Load> each : loads.entrySet()) {
            Load load = each.getValue();
            if (!load.fits(limits, periods)) {
                return List.of();
            }
            Load extended = group == null ? load : group.plus(load);
            if (group == null || !extended.fits(limits, periods)) {
                groups.add(new ArrayList<>());
                extended = load;
            }
            group = extended;
            groups.getLast().add(each.getKey());
        }
        return groups;
    }
}
