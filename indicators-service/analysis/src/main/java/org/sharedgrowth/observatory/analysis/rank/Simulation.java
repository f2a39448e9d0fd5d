package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Aggregator;
import org.sharedgrowth.observatory.analysis.index.Branch;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Made;
import org.sharedgrowth.observatory.analysis.index.Making;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.Tree;
import org.sharedgrowth.observatory.analysis.index.draws.Errors;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Order;
import org.sharedgrowth.observatory.analysis.number.Ranks;

/**
 * Repeats an index of one period under other assumptions and ranks its areas each time. Draw n of a
 * seed is the same whatever else is drawn. A draw needs no new objects, except if figures have
 * errors or an area has no rank in it. Not for use by two threads; but two simulations of the same
 * seed can share the draws.
 *
 * <p>Source: Saisana, Saltelli, Tarantola (2005); OECD and JRC, Handbook (2008), chapter 7.
 */
public final class Simulation {
    private final Columns figures;
    private final Assumptions assumptions;
    private final Ranking ranking;
    private final long seed;
    private final Variants variants;
    private final Inputs inputs;
    private final Aggregator[] aggregators;
    private final int[] units;
    private final int[] nominal;
    private final List<String> areas;
    private final double[][] perturbed;
    private final double[] keys;
    private final int[] order;
    private final int[] ranks;
    private final Order sorting;
    private final double[] point;
    private final double[] weights;

    private Simulation(
            Pipeline pipeline,
            Made made,
            Assumptions assumptions,
            Ranking ranking,
            long seed,
            Variants variants) {
        this.figures = made.imputed();
        this.assumptions = assumptions;
        this.ranking = ranking;
        this.seed = seed;
        this.variants = variants;
        this.inputs = new Inputs(pipeline.tree(), assumptions);
        List<Mean> means = assumptions.means();
        aggregators = new Aggregator[Math.max(1, means.size())];
        for (int i = 0; i < aggregators.length; i++) {
            Tree tree =
                    means.isEmpty() ? pipeline.tree() : pipeline.tree().withMean(means.get(i), 0);
            aggregators[i] = new Aggregator(tree, figures.rows(), pipeline.threshold());
        }
        double[] scores = made.scores();
        units = IntStream.range(0, scores.length).filter(i -> !Double.isNaN(scores[i])).toArray();
        areas = Arrays.stream(units).mapToObj(figures::area).toList();
        perturbed = new double[figures.values().length][figures.rows()];
        keys = new double[units.length];
        order = IntStream.range(0, units.length).toArray();
        ranks = new int[units.length];
        sorting = new Order(units.length);
        point = new double[inputs.count()];
        weights = pipeline.tree().weights();
        rank(scores);
        nominal = ranks.clone();
    }

    /**
     * A simulation.
     *
     * @param columns figures of one period
     * @return what {@link Making#make} refuses; BAD_DEFINITION with the assumption that is out of
     *     range, or with "periods" if there is more than one; EMPTY_INPUT if no area has a score
     */
    public static Result<Simulation> of(
            Pipeline pipeline,
            Columns columns,
            Assumptions assumptions,
            Ranking ranking,
            long seed) {
        String wrong = wrong(pipeline, columns, assumptions);
        if (wrong != null) {
            return Result.refused(Reason.BAD_DEFINITION, Detail.indicator(wrong));
        }
        return flattened(pipeline, assumptions)
                .then(shape ->
                        Making.make(shape, columns)
                                .then(made ->
                                        Arrays.stream(made.scores()).allMatch(Double::isNaN)
                                                ? Result.<Simulation>refused(
                                                        Reason.EMPTY_INPUT, Detail.NONE)
                                                : Variants.of(shape, made.imputed(), assumptions)
                                                        .map(variants ->
                                                                new Simulation(
                                                                        shape,
                                                                        made,
                                                                        assumptions,
                                                                        ranking,
                                                                        seed,
                                                                        variants))));
    }

    private static @Nullable String wrong(
            Pipeline pipeline, Columns columns, Assumptions assumptions) {
        int deepest = Arrays.stream(pipeline.tree().depths()).max().orElse(0);
        if (columns.periods().size() != 1) {
            return "periods";
        }
        if (!(assumptions.weightNoise() >= 0) || assumptions.weightNoise() > 1) {
            return "weightNoise";
        }
        if (assumptions.leftOut() < 0 || assumptions.leftOut() > deepest) {
            return "leftOut";
        }
        if (assumptions.depths().stream().anyMatch(depth -> depth < 1 || depth > deepest)) {
            return "depths";
        }
        if (assumptions.maxMoved().stream().anyMatch(moved -> moved < 0)) {
            return "maxMoved";
        }
        return assumptions.means().contains(Mean.POWER) ? "means" : null;
    }

    private static Result<Pipeline> flattened(Pipeline pipeline, Assumptions assumptions) {
        return assumptions.anyWeights()
                ? Tree.of(List.of(Branch.of("*", pipeline.tree().indicators())))
                        .map(pipeline::withTree)
                : Result.of(pipeline);
    }

    /** Areas that have a score, in the order of their codes; all ranks are theirs. */
    public List<String> areas() {
        return areas;
    }

    /** Names of the uncertain assumptions: the inputs of a sensitivity analysis. */
    public List<String> inputs() {
        return inputs.names();
    }

    /** The ranks without uncertainty. */
    public int[] nominal() {
        return nominal.clone();
    }

    /** Counts without any draw. */
    public RankCounts start() {
        return new RankCounts(areas);
    }

    /**
     * Counts the draws from {@code first} to before {@code end}; a run can be made of several such
     * parts in any order.
     */
    public void run(int first, int end, RankCounts counts) {
        Draws draws = new Draws(seed, first);
        for (int draw = first; draw < end; draw++) {
            draws.restart(seed, draw);
            for (int i = 0; i < point.length; i++) {
                point[i] = draws.uniform();
            }
            counts.add(ranks, draw(point, draws));
        }
    }

    /** So many draws at once. */
    public RankTable table(int draws) {
        RankCounts counts = start();
        run(0, draws, counts);
        return table(counts);
    }

    /** What counts say. */
    public RankTable table(RankCounts counts) {
        return new RankTable(counts, nominal());
    }

    /**
     * The mean distance of the ranks from those without uncertainty, at a point.
     *
     * @param at a number from 0 to less than 1 for each of {@link #inputs}
     */
    public double shift(double[] at) {
        draw(at, null);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                sum += Math.abs(ranks[i] - nominal[i]);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * How much each assumption moves the ranks.
     *
     * @param runs N; the index is made {@code N·(inputs + 2)} times
     * @return as {@link Sobol#indices}: by input, in the order of {@link #inputs}
     */
    public Result<Sobol.Index[]> sensitivity(int runs) {
        double[][] points = Sobol.points(runs, inputs.count(), seed);
        double[] results = Arrays.stream(points).mapToDouble(this::shift).toArray();
        return Sobol.indices(results, inputs.count());
    }

    /** Ranks at a point; errors of figures only with draws. Returns whether all have a rank. */
    private boolean draw(double[] at, @Nullable Draws draws) {
        int variant = inputs.variant(at);
        inputs.weights(at, weights);
        double[][] columns = variants.columns(variant);
        Errors errors = assumptions.errors();
        if (errors != null && draws != null) {
            errors.draw(figures.values(), draws, perturbed);
            double[][] others = variants.columns(variant, perturbed);
            if (others == null) {
                Arrays.fill(ranks, 0);
                return false;
            }
            columns = others;
        }
        return rank(aggregators[inputs.mean(at)].scores(columns, weights));
    }

    private boolean rank(double[] scores) {
        boolean complete = true;
        for (int i = 0; i < units.length; i++) {
            double key = ranking.key(scores[units[i]]);
            complete &= !Double.isNaN(key);
            keys[i] = key;
        }
        if (complete) {
            sorting.descending(order, order.length, keys);
            Ranks.ofSorted(order, order.length, keys, ranks);
        } else {
            rankIncomplete();
        }
        return complete;
    }

    private void rankIncomplete() {
        List<Integer> present = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            if (!Double.isNaN(keys[i])) {
                present.add(i);
            }
        }
        int[] some = present.stream().mapToInt(Integer::intValue).toArray();
        sorting.descending(some, some.length, keys);
        Arrays.fill(ranks, 0);
        Ranks.ofSorted(some, some.length, keys, ranks);
    }
}
