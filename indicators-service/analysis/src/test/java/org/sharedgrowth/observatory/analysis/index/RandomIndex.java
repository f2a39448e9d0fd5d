package org.sharedgrowth.observatory.analysis.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.analysis.number.Draws;

/** Random figures and trees for laws. */
public final class RandomIndex {
    private RandomIndex() {}

    /** Codes that are in ascending order: prefix and two digits. */
    public static List<String> codes(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(String.format(Locale.ROOT, "%s%02d", prefix, i));
        }
        return codes;
    }

    /** Numbers from 1 to 100, some of which are missing. */
    public static double[] column(Draws draws, int rows, double missing) {
        double[] column = new double[rows];
        for (int row = 0; row < rows; row++) {
            double value = 1 + 99 * draws.uniform();
            column[row] = draws.uniform() < missing ? Double.NaN : value;
        }
        return column;
    }

    /** Figures of one period. */
    public static Columns columns(Draws draws, int areas, int indicators, double missing) {
        double[][] values = new double[indicators][];
        for (int i = 0; i < indicators; i++) {
            values[i] = column(draws, areas, missing);
        }
        return Columns.ofOnePeriod(codes("A", areas), codes("I", indicators), values);
    }

    /** Two branches below a root, with random weights times a factor. */
    public static Tree tree(Draws draws, int indicators, Mean mean, double factor) {
        List<String> codes = codes("I", indicators);
        int half = indicators / 2;
        return Tree.of(
                        List.of(
                                branch(draws, "X", mean, codes.subList(0, half), factor),
                                branch(draws, "Y", mean, codes.subList(half, indicators), factor),
                                branch(draws, "Z", mean, List.of("X", "Y"), factor)))
                .orThrow();
    }

    private static Branch branch(
            Draws draws, String code, Mean mean, List<String> children, double factor) {
        List<Double> weights = new ArrayList<>();
        children.forEach(_ -> weights.add((0.5 + draws.uniform()) * factor));
        return new Branch(code, mean, 0, children, weights);
    }

    /** An order of so many positions. */
    public static int[] permutation(Draws draws, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int place = draws.below(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }
}
