package org.sharedgrowth.observatory.indicators.series;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.packed.LongIndex;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesId;

/**
 * The keys of a flow, dictionary-encoded by the codes it has seen; immutable. Series that differ
 * only in their area have consecutive numbers. Built by {@link KeyIndexBuilder}.
 */
final class KeyIndex {
    /**
     * If more than one series in this many is selected, scanning all series is faster than sorting
     * the selected ones.
     */
    private static final int MIN_SHARE_TO_SCAN = 16;

    private final String dataKey;
    private final List<List<String>> codes;
    private final int[][] columns;
    private final boolean[] hasOneCode;
    private final long[] ids;
    private final int[] byKey;
    private final int[] ranks;
    private final LongIndex byId;
    private final List<Map<String, Integer>> numbers;
    private final List<RoaringBitmap[]> seriesByCode;

    /**
     * @param codes by dimension, in order
     * @param columns by dimension and series: position in codes
     * @param ids by series
     * @param byKey the series in key order
     */
    KeyIndex(String dataKey, List<String[]> codes, int[][] columns, long[] ids, int[] byKey) {
        this.dataKey = dataKey;
        this.codes = codes.stream().map(List::of).toList();
        this.columns = columns;
        this.hasOneCode = new boolean[columns.length];
        for (int d = 0; d < hasOneCode.length; d++) {
            hasOneCode[d] = codes.get(d).length == 1;
        }
        this.ids = ids;
        this.byKey = byKey;
        this.ranks = new int[byKey.length];
        for (int rank = 0; rank < byKey.length; rank++) {
            ranks[byKey[rank]] = rank;
        }
        this.byId = new LongIndex(ids);
        this.numbers = codes.stream().map(KeyIndex::numberCodes).toList();
        this.seriesByCode = IntStream.range(0, columns.length).mapToObj(this::bitmaps).toList();
    }

    private static Map<String, Integer> numberCodes(String[] codes) {
        Map<String, Integer> numbers = HashMap.newHashMap(codes.length);
        for (int i = 0; i < codes.length; i++) {
            numbers.put(codes[i], i);
        }
        return numbers;
    }

    private RoaringBitmap[] bitmaps(int dimension) {
        RoaringBitmap[] bitmaps = new RoaringBitmap[codes.get(dimension).size()];
        for (int code = 0; code < bitmaps.length; code++) {
            bitmaps[code] = new RoaringBitmap();
        }
        int[] column = columns[dimension];
        int start = 0;
        for (int i = 1; i <= column.length; i++) {
            if (i == column.length || column[i] != column[start]) {
                bitmaps[column[start]].add((long) start, (long) i);
                start = i;
            }
        }
        for (RoaringBitmap bitmap : bitmaps) {
            bitmap.runOptimize();
        }
        return bitmaps;
    }

    String dataKey() {
        return dataKey;
    }

    int size() {
        return ids.length;
    }

    int dimensions() {
        return columns.length;
    }

    long id(int ordinal) {
        return ids[ordinal];
    }

    /** The ids of all series, as a copy. */
    long[] ids() {
        return ids.clone();
    }

    /** The positions of the codes of all series in {@link #codes}, as a copy. */
    int[] column(int dimension) {
        return columns[dimension].clone();
    }

    int findId(long id) {
        return byId.find(id);
    }

    int find(String key) {
        return byId.find(SeriesId.of(dataKey, key));
    }

    /** The rank of a series in key order. */
    int rank(int ordinal) {
        return ranks[ordinal];
    }

    /**
     * The series in key order: by the codelist positions of their codes, dimension by dimension.
     */
    int[] inKeyOrder(RoaringBitmap series) {
        int[] ordinals = series.toArray();
        if (ordinals.length > byKey.length / MIN_SHARE_TO_SCAN) {
            int count = 0;
            long[] selected = new long[(byKey.length >>> 6) + 1];
            for (int ordinal : ordinals) {
                selected[ordinal >>> 6] |= 1L << ordinal;
            }
            for (int ordinal : byKey) {
                if ((selected[ordinal >>> 6] >>> ordinal & 1) != 0) {
                    ordinals[count++] = ordinal;
                }
            }
        } else if (!isInKeyOrder(ordinals)) {
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = ranks[ordinals[i]];
            }
            Arrays.sort(ordinals);
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = byKey[ordinals[i]];
            }
        }
        return ordinals;
    }

    private boolean isInKeyOrder(int[] ordinals) {
        for (int i = 1; i < ordinals.length; i++) {
            if (ranks[ordinals[i]] < ranks[ordinals[i - 1]]) {
                return false;
            }
        }
        return true;
    }

    String key(int ordinal) {
        StringBuilder key = new StringBuilder();
        for (int d = 0; d < columns.length; d++) {
            key.append(d == 0 ? "" : ".").append(code(ordinal, d));
        }
        return key.toString();
    }

    String code(int ordinal, int dimension) {
        return codes.get(dimension).get(codeNumber(ordinal, dimension));
    }

    /** All codes seen in the dimension, in order. */
    List<String> codes(int dimension) {
        return codes.get(dimension);
    }

    /** Position of the series' code among {@link #codes}. */
    int codeNumber(int ordinal, int dimension) {
        // Most dimensions have one code; skipping their columns saves memory access.
        return hasOneCode[dimension] ? 0 : columns[dimension][ordinal];
    }

    void codeNumbers(int ordinal, int[] numbers) {
        for (int d = 0; d < hasOneCode.length; d++) {
            numbers[d] = hasOneCode[d] ? 0 : columns[d][ordinal];
        }
    }

    /** All series with this code; empty for an unknown code. The result must not be changed. */
    RoaringBitmap seriesWithCode(int dimension, String code) {
        Integer number = numbers.get(dimension).get(code);
        return number == null ? new RoaringBitmap() : seriesByCode.get(dimension)[number];
    }
}
