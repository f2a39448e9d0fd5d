package org.sharedgrowth.observatory.analysis.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures by indicator: a column for each indicator, with a row for each period and area.
 *
 * @param areas codes, ascending, each once
 * @param periods ascending, each once, at least one
 * @param indicators codes, ascending, each once
 * @param values {@code values[indicator][period * areas + area]}, NaN where there is none; not
 *     copied
 */
public record Columns(
        List<String> areas, List<String> periods, List<String> indicators, double[][] values) {

    public Columns {
        areas = ascending("areas", areas);
        periods = ascending("periods", periods);
        indicators = ascending("indicators", indicators);
        if (periods.isEmpty() || values.length != indicators.size()) {
            throw new IllegalArgumentException(
                    values.length
                            + " columns, "
                            + indicators.size()
                            + " indicators, "
                            + periods.size()
                            + " periods");
        }
        for (double[] column : values) {
            if (column.length != areas.size() * periods.size()) {
                throw new IllegalArgumentException(
                        column.length + " rows, not " + areas.size() * periods.size());
            }
        }
    }

    /** Columns of one period, whose name does not matter. */
    public static Columns ofOnePeriod(
            List<String> areas, List<String> indicators, double[][] values) {
        return new Columns(areas, List.of(""), indicators, values);
    }

    /**
     * Columns of one period, from rows and columns in any order. They are sorted by code, so that
     * their order never changes a digit of a result.
     *
     * @param values {@code values[indicator][area]}, in the order given
     */
    public static Columns sorted(List<String> areas, List<String> indicators, double[][] values) {
        int[] rows = order(areas);
        int[] columns = order(indicators);
        double[][] sorted = new double[columns.length][rows.length];
        for (int i = 0; i < columns.length; i++) {
            for (int row = 0; row < rows.length; row++) {
                sorted[i][row] = values[columns[i]][rows[row]];
            }
        }
        return ofOnePeriod(inOrder(areas, rows), inOrder(indicators, columns), sorted);
    }

    /** Number of rows: periods times areas. */
    public int rows() {
        return areas.size() * periods.size();
    }

    /** Approximate memory of the figures. */
    public long bytes() {
        return (long) Double.BYTES * rows() * values.length;
    }

    /** The code of a row's area. */
    public String area(int row) {
        return areas.get(row % areas.size());
    }

    /** The same areas, periods and indicators with the given figures. */
    public Columns with(double[][] others) {
        return new Columns(areas, periods, indicators, others);
    }

    private static List<String> ascending(String what, List<String> codes) {
        for (int i = 1; i < codes.size(); i++) {
            if (codes.get(i - 1).compareTo(codes.get(i)) >= 0) {
                throw new IllegalArgumentException(what + " not ascending: " + codes.get(i));
            }
        }
        return List.copyOf(codes);
    }

    private static int[] order(List<String> codes) {
        return IntStream.range(0, codes.size())
                .boxed()
                .sorted(Comparator.comparing(codes::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<String> inOrder(List<String> codes, int[] order) {
        List<String> inOrder = new ArrayList<>();
        for (int position : order) {
            inOrder.add(codes.get(position));
        }
        return inOrder;
    }
}
