package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * Draws of the ranks of one period. Units are the areas that have a score; a draw changes every
 * weight by its own random factor, and every figure with a standard error by its own random error.
 * Not thread-safe.
 */
public final class RankDraws {
    private final Definition definition;
    private final Columns inputs;
    private final Uncertainty uncertainty;
    private final long seed;
    private final Scores nominal;
    private final int[] units;
    private final List<String> parts;

    /**
     * What is uncertain.
     *
     * @param spread weights are multiplied by 1 + U(−spread, spread), from 0 to 1
     * @param anyWeights whether weights are instead uniform on the simplex: any are possible
     * @param errors standard errors by input and area, in the order of the inputs; NaN where there
     *     is none; null if no figure has one
     */
    public record Uncertainty(double spread, boolean anyWeights, double @Nullable [][] errors) {
        /** Weights only. */
        public static Uncertainty ofWeights(double spread) {
            return new Uncertainty(spread, false, null);
        }
    }

    private RankDraws(
            Definition definition,
            Columns inputs,
            Uncertainty uncertainty,
            long seed,
            Scores nominal) {
        this.definition = definition;
        this.inputs = inputs;
        this.uncertainty = uncertainty;
        this.seed = seed;
        this.nominal = nominal;
        this.units =
                IntStream.range(0, inputs.rows()).filter(row -> nominal.ranks()[row] > 0).toArray();
        this.parts = Weights.parts(definition);
    }

    /**
     * Prepares the draws.
     *
     * @param inputs of one period, as {@link Evaluation#scores} reads them
     * @return the refusal of the nominal scores, if there are none
     */
    public static Result<RankDraws> of(
            Definition definition, Columns inputs, Uncertainty uncertainty, long seed) {
        if (inputs.periods().size() != 1) {
            throw new IllegalArgumentException("periods: " + inputs.periods());
        }
        return Evaluation.scores(definition, inputs)
                .map(scores -> new RankDraws(definition, inputs, uncertainty, seed, scores));
    }

    /** The scores without any change. */
    public Scores nominal() {
        return nominal;
    }

    /** Rows of the units, ascending. */
    public int[] units() {
        return units.clone();
    }

    /**
     * Makes one draw.
     *
     * @param number of the draw, from 0: with the seed it determines the draw
     */
    public void draw(long number, RankTally tally) {
        Draws random = new Draws(seed, number);
        Map<String, Double> factors = new TreeMap<>();
        for (String part : parts) {
            double uniform = random.uniform();
            factors.put(part, uncertainty.anyWeights() ? exponential(uniform) : near(uniform));
        }
        Definition changed =
                Weights.changed(
                        definition,
                        (part, weight) ->
                                uncertainty.anyWeights()
                                        ? factor(factors, part)
                                        : weight * factor(factors, part));
        tally.add(ranks(changed, figures(random)));
    }

    /** The ranks of the units with another definition; 0 for units without a score. */
    public int[] ranks(Definition changed) {
        return ranks(changed, inputs);
    }

    private int[] ranks(Definition changed, Columns figures) {
        int[] ranks = new int[units.length];
        if (Evaluation.scores(changed, figures) instanceof Value<Scores>(Scores scores)) {
            Arrays.setAll(ranks, unit -> scores.ranks()[units[unit]]);
        }
        return ranks;
    }

    private static double factor(Map<String, Double> factors, String part) {
        return factors.getOrDefault(part, 1.0);
    }

    private double near(double uniform) {
        return 1 + uncertainty.spread() * (2 * uniform - 1);
    }

    /** Exponential numbers, divided by their sum, are uniform on the simplex. */
    private static double exponential(double uniform) {
        return -Math.log1p(-uniform);
    }

    private Columns figures(Draws random) {
        double[][] errors = uncertainty.errors();
        if (errors == null) {
            return inputs;
        }
        double[][] values = new double[errors.length][];
        for (int input = 0; input < errors.length; input++) {
            values[input] = inputs.values()[input].clone();
            for (int row = 0; row < values[input].length; row++) {
                double error = errors[input][row];
                if (!Double.isNaN(error)) {
                    values[input][row] += error * random.normal();
                }
            }
        }
        return inputs.with(values);
    }
}
