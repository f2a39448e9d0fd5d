package org.sharedgrowth.observatory.indicators.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.LongIndex;
import org.sharedgrowth.observatory.indicators.series.packed.PackedLayout;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Collects and sorts keys, so that keys that differ only in their area are next to each other.
 * Codes are in the order of their codelist, unknown codes last: released data stays readable even
 * if the codelist changes.
 */
final class KeyIndexBuilder {
    private final String dataKey;
    private final @Nullable Dsd dsd;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private int[][] columns = new int[0][];
    private long[] ids = new long[64];
    private int size;

    KeyIndexBuilder(String dataKey, @Nullable Dsd dsd) {
        this.dataKey = dataKey;
        this.dsd = dsd;
    }

    /** Adds all keys of an index of the same flow. */
    KeyIndexBuilder addAll(KeyIndex index) {
        if (size > 0) {
            throw new IllegalStateException("the keys of an index must be added first");
        }
        ensureDimensions(index.dimensions());
        size = index.size();
        ids = index.ids();
        for (int d = 0; d < columns.length; d++) {
            columns[d] = index.column(d);
            for (String code : index.codes(d)) {
                number(d, code);
            }
        }
        return this;
    }

    /** Adds a key that was not added before. */
    KeyIndexBuilder add(long id, String key) {
        String[] codes = key.split("\\.", -1);
        ensureDimensions(codes.length);
        int row = row(id);
        for (int d = 0; d < columns.length; d++) {
            columns[d][row] = number(d, codes[d]);
        }
        return this;
    }

    private void ensureDimensions(int dimensions) {
        if (columns.length == 0) {
            columns = new int[dimensions][ids.length];
            for (int d = 0; d < dimensions; d++) {
                numbers.add(new HashMap<>());
            }
        } else if (columns.length != dimensions) {
            throw new IllegalStateException(
                    "The keys of %s must have %d codes, but one has %d"
                            .formatted(dataKey, columns.length, dimensions));
        }
    }

    private int row(long id) {
        if (size == ids.length) {
            int capacity = Math.max(64, size * 2);
            ids = Arrays.copyOf(ids, capacity);
            for (int d = 0; d < columns.length; d++) {
                columns[d] = Arrays.copyOf(columns[d], capacity);
            }
        }
        ids[size] = id;
        return size++;
    }

    private int number(int dimension, String code) {
        Map<String, Integer> known = numbers.get(dimension);
        Integer number = known.get(code);
        if (number == null) {
            number = known.size();
            known.put(code, number);
        }
        return number;
    }

    KeyIndex build() {
        List<String[]> codes = new ArrayList<>();
        for (int d = 0; d < columns.length; d++) {
            codes.add(sortCodes(d));
        }
        int[] order = order(codes, area());
        int[][] sorted = new int[columns.length][size];
        long[] sortedIds = new long[size];
        for (int i = 0; i < size; i++) {
            sortedIds[i] = ids[order[i]];
            for (int d = 0; d < columns.length; d++) {
                sorted[d][i] = columns[d][order[i]];
            }
        }
        columns = sorted;
        return new KeyIndex(dataKey, codes, sorted, sortedIds, order(codes, -1));
    }

    /** The area dimension, which cross-sections request most often; -1 if there is none. */
    private int area() {
        int area = dsd == null ? -1 : dsd.dimension(Dsd.AREA);
        return area < columns.length ? area : -1;
    }

    /** Sorts a dimension's codes and renumbers its column. */
    private String[] sortCodes(int dimension) {
        Map<String, Integer> known = numbers.get(dimension);
        Codelist codelist = codelist(dimension);
        String[] codes = known.keySet().toArray(String[]::new);
        Arrays.sort(
                codes,
                Comparator.comparingInt((String code) -> position(codelist, code))
                        .thenComparing(Comparator.naturalOrder()));
        int[] rank = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            rank[known.getOrDefault(codes[i], 0)] = i;
        }
        for (int i = 0; i < size; i++) {
            columns[dimension][i] = rank[columns[dimension][i]];
        }
        return codes;
    }

    private @Nullable Codelist codelist(int dimension) {
        return dsd == null || dimension >= dsd.dimensions().size()
                ? null
                : dsd.dimensions().get(dimension).codelist();
    }

    private static int position(@Nullable Codelist codelist, String code) {
        int position = codelist == null ? -1 : codelist.position(code);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    /**
     * Rows in order of their codes, dimension after dimension; uses one packed long if the codes
     * fit into 63 bits, which is nearly always the case.
     *
     * @param last a dimension that is compared last instead of in its turn; -1 for none
     */
    private int[] order(List<String[]> codes, int last) {
        int[] dimensions =
                IntStream.concat(
                                IntStream.range(0, columns.length).filter(d -> d != last),
                                IntStream.of(last).filter(d -> d >= 0))
                        .toArray();
        int bits = codes.stream().mapToInt(c -> PackedLayout.bitsFor(c.length - 1)).sum();
        if (bits > Long.SIZE - 1) {
            return IntStream.range(0, size)
                    .boxed()
                    .sorted((a, b) -> compare(a, b, dimensions))
                    .mapToInt(i -> i)
                    .toArray();
        }
        long[] packed = new long[size];
        for (int d : dimensions) {
            int width = PackedLayout.bitsFor(codes.get(d).length - 1);
            for (int i = 0; i < size; i++) {
                packed[i] = packed[i] << width | columns[d][i];
            }
        }
        LongIndex rows = new LongIndex(packed);
        long[] sorted = packed.clone();
        Arrays.sort(sorted);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = rows.find(sorted[i]);
        }
        return order;
    }

    private int compare(int a, int b, int[] dimensions) {
        for (int d : dimensions) {
            if (columns[d][a] != columns[d][b]) {
                return Integer.compare(columns[d][a], columns[d][b]);
            }
        }
        return 0;
    }
}
