package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Aggregator;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Made;
import org.sharedgrowth.observatory.analysis.index.Making;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.Tree;
import org.sharedgrowth.observatory.analysis.number.Ranks;

/** What happens to the ranks if a part of an index is left out. */
public final class LeaveOneOut {
    private LeaveOneOut() {}

    /**
     * One part left out.
     *
     * @param part code of the part
     * @param meanShift mean over the areas of the absolute change of the rank
     * @param ranks of all areas without the part, 0 without a score
     */
    public record Without(String part, double meanShift, int[] ranks) {}

    /**
     * The parts at a level, each left out in turn: its weight becomes 0 and the index is aggregated
     * again.
     *
     * @param columns figures of one period
     * @param depth distance of the parts from the root, from 1
     * @param ranking which scores are best
     * @return in the order of the tree's codes; refused as {@link Making#make}
     */
    public static Result<List<Without>> of(
            Pipeline pipeline, Columns columns, int depth, Ranking ranking) {
        return Making.make(pipeline, columns).map(made -> of(pipeline, made, depth, ranking));
    }

    private static List<Without> of(Pipeline pipeline, Made made, int depth, Ranking ranking) {
        int[] before = ranks(made.scores(), ranking);
        Tree tree = pipeline.tree();
        int[] depths = tree.depths();
        Aggregator aggregator = new Aggregator(tree, made.raw().rows(), pipeline.threshold());
        List<Without> all = new ArrayList<>();
        for (int node = 0; node < tree.size() - 1; node++) {
            if (depths[node] == depth) {
                double[] weights = tree.weights();
                weights[node] = 0;
                double[] scores = aggregator.scores(made.normalised().values(), weights);
                int[] ranks = ranks(scores, ranking);
                String part = tree.codes().get(node);
                all.add(new Without(part, meanShift(before, ranks), ranks));
            }
        }
        return all;
    }

    private static int[] ranks(double[] scores, Ranking ranking) {
        return Ranks.of(Arrays.stream(scores).map(ranking::key).toArray(), true);
    }

    private static double meanShift(int[] before, int[] after) {
        double sum = 0;
        int count = 0;
        for (int area = 0; area < before.length; area++) {
            if (before[area] > 0 && after[area] > 0) {
                sum += Math.abs(after[area] - before[area]);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
