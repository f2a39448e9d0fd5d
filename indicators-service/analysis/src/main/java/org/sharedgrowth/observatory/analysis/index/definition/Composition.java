package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Branch;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Normaliser;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.Scope;
import org.sharedgrowth.observatory.analysis.index.Tree;

/**
 * The upper part of an index, which consists of means: what its ranks are simulated with. Its
 * columns are the values of the nodes below, for one period.
 *
 * @param pipeline aggregates the columns to the score
 * @param columns of one period
 */
public record Composition(Pipeline pipeline, Columns columns) {

    /**
     * The composition of evaluated scores. A sum at the root counts as a mean of equal weights,
     * which has the same ranks. Where a special case replaced the score, all columns have its
     * result.
     *
     * @param period position of the period
     * @return BAD_DEFINITION with the code if the root is neither a mean nor a sum, as in GDI and
     *     GII: such an index has no weights; or with a node that belongs to two means
     */
    public static Result<Composition> of(Scores scores, int period) {
        Definition definition = scores.definition();
        Map<String, Branch> branches = new LinkedHashMap<>();
        collect(definition.all(), definition.code(), branches);
        if (branches.isEmpty()) {
            return Result.refused(Reason.BAD_DEFINITION, Detail.indicator(definition.code()));
        }
        return Tree.of(new ArrayList<>(branches.values()))
                .map(tree ->
                        new Composition(pipeline(definition, tree), columns(scores, tree, period)));
    }

    private static void collect(Map<String, Node> all, String name, Map<String, Branch> branches) {
        Node node = Definitions.node(all, name);
        Branch branch =
                switch (node.operator()) {
                    case Operator.WeightedMean mean when node.decimals() == null ->
                            new Branch(name, mean.kind(), mean.p(), mean.of(), mean.weights());
                    case Operator.Sum sum when branches.isEmpty() && node.decimals() == null ->
                            new Branch(name, Mean.ARITHMETIC, 0, sum.of(), List.of());
                    default -> null;
                };
        if (branch != null && branches.put(name, branch) == null) {
            branch.children().forEach(child -> collect(all, child, branches));
        }
    }

    private static Pipeline pipeline(Definition definition, Tree tree) {
        Double threshold = definition.threshold();
        return Pipeline.of(tree, new Normaliser.None(), Map.of(), Scope.PER_PERIOD)
                .withThreshold(threshold == null ? 1 : threshold);
    }

    private static Columns columns(Scores scores, Tree tree, int period) {
        int areas = scores.inputs().areas().size();
        int first = period * areas;
        double[] root = scores.node(scores.definition().code()).values();
        Map<String, double[]> columns = new TreeMap<>();
        for (String leaf : tree.indicators()) {
            double[] values = Arrays.copyOfRange(scores.node(leaf).values(), first, first + areas);
            for (int area = 0; area < areas; area++) {
                double score = scores.score().values()[first + area];
                boolean isSpecial = !Double.isNaN(score) && score != root[first + area];
                values[area] = isSpecial ? score : values[area];
            }
            columns.put(leaf, values);
        }
        return Columns.ofOnePeriod(
                scores.inputs().areas(),
                List.copyOf(columns.keySet()),
                columns.values().toArray(double[][]::new));
    }
}
