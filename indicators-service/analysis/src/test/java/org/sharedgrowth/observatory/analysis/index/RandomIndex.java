package org.sharedgrowth.observatory.analysis.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.number.Draws;

/** Random figures and trees for laws. */
public final class RandomIndex {
    private RandomIndex() {}

    /** Codes in ascending order: the prefix and two digits. */
    public static List<String> codes(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(String.format(Locale.ROOT, "%s%02d", prefix, i));
        }
        return codes;
    }

    /** Numbers from 1 to 100, each of which is missing with the probability {@code missing}. */
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

    /** Two branches below a root, with random weights multiplied by {@code factor}. */
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

    /**
     * A definition with the shape of {@link #tree}, whose indicators are put on a scale from 0 to
     * 100.
     *
     * @param goalposts lowest and highest figure by indicator; null to use the lowest and highest
     *     of the figures
     */
    public static Definition definition(
            Draws draws, int indicators, double @Nullable [][] goalposts) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            String code = codes("I", indicators).get(i);
            Double lo = goalposts == null ? null : (Double) goalposts[i][0];
            Double hi = goalposts == null ? null : (Double) goalposts[i][1];
            Scope scope = goalposts == null ? Scope.PER_PERIOD : null;
            nodes.put(code, Node.of(new Operator.Input(null, Map.of())));
            nodes.put(
                    "Z" + code,
                    Node.of(new Operator.MinMax(code, lo, hi, 1, true, 100, false, scope)));
            parts.add("Z" + code);
        }
        int half = indicators / 2;
        nodes.put("X", Node.of(mean(draws, parts.subList(0, half))));
        nodes.put("Y", Node.of(mean(draws, parts.subList(half, indicators))));
        return definition("Z", nodes, mean(draws, List.of("X", "Y")));
    }

    private static Operator mean(Draws draws, List<String> operands) {
        Branch branch = branch(draws, "", Mean.ARITHMETIC, operands, 1);
        return new Operator.WeightedMean(branch.mean(), 0, operands, branch.weights());
    }

    /** A verified index that uses the parts that have a value, and whose highest score is best. */
    public static Definition definition(String code, Map<String, Node> nodes, Operator root) {
        return new Definition(
                code,
                "1",
                "test",
                null,
                Definition.Status.VERIFIED,
                List.of(),
                6,
                Definition.RankOn.UNROUNDED,
                Definition.Best.HIGHEST,
                Definition.Missing.AVAILABLE,
                0.01,
                Node.of(root),
                nodes,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** A random permutation of this many positions. */
    public static int[] permutation(Draws draws, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = draws.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
