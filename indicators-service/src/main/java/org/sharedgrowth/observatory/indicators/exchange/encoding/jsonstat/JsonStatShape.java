package org.sharedgrowth.observatory.indicators.exchange.encoding.jsonstat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.indicators.exchange.encoding.PeriodNumbers;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * The shape of a cube: the codes of each dimension and the periods. Codes are in codelist order,
 * periods in chronological order.
 */
final class JsonStatShape {
    private final BitSet[] codes;
    private final PeriodNumbers periods = new PeriodNumbers();
    private final List<int[]> series = new ArrayList<>();

    /**
     * @param dimensions number of dimensions, not counting time
     */
    JsonStatShape(int dimensions) {
        codes = new BitSet[dimensions];
        Arrays.setAll(codes, d -> new BitSet());
    }

    /** Adds a series; returns its number. */
    int addSeries(int[] codeNumbers) {
        for (int d = 0; d < codes.length; d++) {
            codes[d].set(codeNumbers[d]);
        }
        series.add(codeNumbers);
        return series.size() - 1;
    }

    /** Adds a period unless it is known; returns its number. */
    int addPeriod(Frequency frequency, int ordinal) {
        return periods.number(frequency, ordinal);
    }

    /** The current number of cells; {@link Long#MAX_VALUE} if it overflows. */
    long cells() {
        long cells = Math.max(1, periods.size());
        for (BitSet each : codes) {
            int count = Math.max(1, each.cardinality());
            if (cells > Long.MAX_VALUE / count) {
                return Long.MAX_VALUE;
            }
            cells *= count;
        }
        return cells;
    }

    /** Numbers of the codes of a dimension, in order. */
    int[] codes(int dimension) {
        return codes[dimension].stream().toArray();
    }

    /** The periods in order. */
    List<TimePeriod> periods() {
        return periods.periods().stream().sorted().toList();
    }

    /**
     * The rows in the order of their cells, which are numbered in row-major order. The cube must
     * have fewer than 2³¹ cells; memory is used for rows, not for cells.
     *
     * @return for each row, its cell number ({@link #cell}) and its row number ({@link #row}),
     *     packed into one long
     */
    long[] layOut(JsonStatCells rows) {
        long[] order = new long[rows.size()];
        int[] ranks = ranks();
        int[][] positions = new int[codes.length][];
        Arrays.setAll(positions, d -> positions(codes[d]));
        int[] starts = series.stream().mapToInt(each -> start(each, positions)).toArray();
        for (int row = 0; row < order.length; row++) {
            long cell = (long) starts[rows.series(row)] * ranks.length + ranks[rows.period(row)];
            order[row] = cell << Integer.SIZE | row;
        }
        Arrays.sort(order);
        return order;
    }

    /** The number of a cell, from 0. */
    static int cell(long packedCell) {
        return (int) (packedCell >>> Integer.SIZE);
    }

    /** The number of the row in a cell. */
    static int row(long packedCell) {
        return (int) packedCell;
    }

    /** For each code number, the position of the code among those that are present. */
    private static int[] positions(BitSet present) {
        int[] positions = new int[present.length()];
        int next = 0;
        for (int number = present.nextSetBit(0); number >= 0; ) {
            positions[number] = next++;
            number = present.nextSetBit(number + 1);
        }
        return positions;
    }

    /** The position of a series among all possible series. */
    private int start(int[] codeNumbers, int[][] positions) {
        int start = 0;
        for (int d = 0; d < codes.length; d++) {
            start = start * codes[d].cardinality() + positions[d][codeNumbers[d]];
        }
        return start;
    }

    /** The chronological rank of each period by its number. */
    private int[] ranks() {
        List<TimePeriod> numbered = periods.periods();
        int[] ranks = new int[numbered.size()];
        List<Integer> order =
                IntStream.range(0, ranks.length)
                        .boxed()
                        .sorted((a, b) -> numbered.get(a).compareTo(numbered.get(b)))
                        .toList();
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }
}
