package org.sharedgrowth.observatory.indicators.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * A way to ask for a selection in parts: codes of one dimension, in groups whose rows are few
 * enough.
 */
record Split(String dimension, List<List<String>> groups) {
    Split {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * The split into the fewest parts, by area if that does, or null if no dimension alone does.
     *
     * @param rows by number of the series
     */
    static @Nullable Split of(Selection selection, int[] rows, long limit) {
        Dsd dsd = selection.query().flow().structure();
        int area = dsd.dimension(Dsd.AREA);
        int[] present = new int[dsd.dimensions().size()];
        Arrays.setAll(present, d -> codes(selection, d));
        int[] order =
                IntStream.range(0, dsd.dimensions().size())
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer d) -> d == area ? 0 : 1)
                                        .thenComparingInt(d -> present[d]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int dimension : order) {
            List<List<String>> groups = groups(selection, dimension, rows, limit);
            if (!groups.isEmpty()) {
                return new Split(dsd.dimensions().get(dimension).id(), groups);
            }
        }
        return null;
    }

    /** How many codes of a dimension the selection has: those of others do not count. */
    private static int codes(Selection selection, int dimension) {
        return (int)
                Arrays.stream(selection.ordinals())
                        .map(ordinal -> selection.snapshot().codeNumber(ordinal, dimension))
                        .distinct()
                        .count();
    }

    /** Codes in order, as many in a group as fit; empty if one has too many rows by itself. */
    private static List<List<String>> groups(
            Selection selection, int dimension, int[] rows, long limit) {
        FlowSnapshot snapshot = selection.snapshot();
        long[] byCode = new long[snapshot.codes(dimension).size()];
        for (int ordinal : selection.ordinals()) {
            byCode[snapshot.codeNumber(ordinal, dimension)] += rows[ordinal];
        }
        if (Arrays.stream(byCode).max().orElse(0) > limit) {
            return List.of();
        }
        List<List<String>> groups = new ArrayList<>();
        long size = Long.MAX_VALUE;
        for (int code = 0; code < byCode.length; code++) {
            if (byCode[code] == 0) {
                continue;
            }
            if (size > limit - byCode[code]) {
                groups.add(new ArrayList<>());
                size = 0;
            }
            size += byCode[code];
            groups.getLast().add(snapshot.codes(dimension).get(code));
        }
        return groups;
    }
}
