package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;
import org.sharedgrowth.observatory.analysis.index.definition.Repetition;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * Draws of the ranks of one period. Units are the areas that have a score; a draw changes every
 * weight by its own random factor, and every figure with a standard error by its own random error.
 * If past revisions are given, it also adds to each figure one of the revisions that figures of its
 * kind had, if there are any. Not thread-safe.
 */
public final class RankDraws {
    private final Columns inputs;
    private final Uncertainty uncertainty;
    private final long seed;
    private final Scores nominal;
    private final int[] units;
    private final Repetition repetition;
    private final Draws random;

    /**
     * For each part, the factor by which a draw multiplies its weight; with {@code
     * allWeightsEquallyLikely}, the drawn weight itself.
     */
    private final double[] factors;

    private final double[][] figures;
    private final Ranking ranking;

    /**
     * The sources of uncertainty.
     *
     * @param spread from 0 to 1: weights are multiplied by 1 + U(−spread, spread)
     * @param allWeightsEquallyLikely whether all possible weights are drawn instead, uniformly on
     *     the simplex; then {@code spread} is not used
     * @param errors standard errors by input and area, in the order of the inputs; NaN where there
     *     is none; null if no figure has one
     * @param changes revisions that figures may still get, by input and area, in the order of the
     *     inputs; null if no figure is revised
     */
    public record Uncertainty(
            double spread,
            boolean allWeightsEquallyLikely,
            double @Nullable [][] errors,
            @Nullable FigureChanges changes) {
        /** Only the weights are uncertain. */
        public static Uncertainty ofWeights(double spread) {
            return new Uncertainty(spread, false, null, null);
        }
    }

    private RankDraws(Columns inputs, Uncertainty uncertainty, long seed, Scores nominal) {
        this.inputs = inputs;
        this.uncertainty = uncertainty;
        this.seed = seed;
        this.nominal = nominal;
        this.units =
                IntStream.range(0, inputs.rows()).filter(row -> nominal.ranks()[row] > 0).toArray();
        boolean changesFigures = uncertainty.errors() != null || uncertainty.changes() != null;
        List<String> parts = Weights.parts(nominal.definition());
        this.repetition = Repetition.of(nominal, parts, changesFigures);
        this.random = new Draws(seed, 0);
        this.factors = new double[parts.size()];
        this.figures =
                changesFigures
                        ? new double[inputs.values().length][inputs.rows()]
                        : inputs.values();
        this.ranking = new Ranking(nominal);
    }

    /**
     * Prepares the draws.
     *
     * @param inputs inputs of one period, as {@link Evaluation#scores} reads them
     * @return the draws, or the refusal of the nominal scores
     */
    public static Result<RankDraws> of(
            Definition definition, Columns inputs, Uncertainty uncertainty, long seed) {
        if (inputs.periods().size() != 1) {
            throw new IllegalArgumentException("not one period: " + inputs.periods());
        }
        return Evaluation.scores(definition, inputs)
                .map(scores -> new RankDraws(inputs, uncertainty, seed, scores));
    }

    /** The scores with the unchanged weights and figures. */
    public Scores nominal() {
        return nominal;
    }

    /** Rows of the units, ascending. */
    public int[] units() {
        return units.clone();
    }

    /**
     * Makes the first draws and counts their ranks.
     *
     * @param number how many draws
     */
    public RankTally tally(int number) {
        RankTally tally = new RankTally(units.length);
        for (int draw = 0; draw < number; draw++) {
            draw(draw, tally);
        }
        return tally;
    }

    /**
     * Makes one draw and adds its ranks to a tally.
     *
     * @param number position of the draw, from 0; together with the seed it determines the draw
     */
    public void draw(long number, RankTally tally) {
        random.restart(seed, number);
        boolean allWeightsEquallyLikely = uncertainty.allWeightsEquallyLikely();
        for (int part = 0; part < factors.length; part++) {
            double uniform = random.uniform();
            factors[part] = allWeightsEquallyLikely ? exponential(uniform) : perturbed(uniform);
        }
        drawFigures();
        tally.add(
                ranks(
                        allWeightsEquallyLikely
                                ? (part, _) -> factors[part]
                                : (part, weight) -> weight * factors[part],
                        figures));
    }

    /** The ranks of the units with the given weights; 0 for units without a score. */
    int[] ranks(Repetition.Weighting weighting) {
        return ranks(weighting, inputs.values());
    }

    private int[] ranks(Repetition.Weighting weighting, double[][] values) {
        return ranking.of(repetition.scoresForRanking(weighting, values), units);
    }

    private double perturbed(double uniform) {
        return 1 + uncertainty.spread() * (2 * uniform - 1);
    }

    /** Exponential numbers, divided by their sum, are uniform on the simplex. */
    private static double exponential(double uniform) {
        return -Math.log1p(-uniform);
    }

    private void drawFigures() {
        double[][] errors = uncertainty.errors();
        if (errors != null) {
            drawErrors(errors);
        }
        FigureChanges changes = uncertainty.changes();
        if (changes != null) {
            changes.draw(errors == null ? inputs.values() : figures, random, figures);
        }
    }

    private void drawErrors(double[][] errors) {
        for (int input = 0; input < errors.length; input++) {
            double[] given = inputs.values()[input];
            for (int row = 0; row < given.length; row++) {
                double error = errors[input][row];
                figures[input][row] =
                        Double.isNaN(error) ? given[row] : given[row] + error * random.normal();
            }
        }
    }
}
