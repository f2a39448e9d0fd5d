package org.sharedgrowth.observatory.analysis.index;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.gap.Imputation;

/**
 * The steps by which an index is computed from figures. A screen or treatment that is null is
 * skipped.
 *
 * @param screen leaves out areas with too few figures
 * @param denominators denominators by indicator; indicators without one are not divided
 * @param imputation how gaps are filled
 * @param groups group of each row for the imputation; null: all rows are one group
 * @param treatment how outliers are treated
 * @param scope the rows whose figures are treated and normalised together
 * @param normaliser for all indicators without one of their own
 * @param normalisers of the indicators that have one of their own
 * @param directions −1 for indicators where lower is better; all other indicators have 1
 * @param tree the hierarchy of branches and indicators, with their weights
 * @param threshold smallest share of the children of a branch (by count, not weight) that must have
 *     a value; 0 for no limit
 */
public record Pipeline(
        @Nullable Screen screen,
        Map<String, Denominator> denominators,
        Imputation imputation,
        @Nullable List<@Nullable String> groups,
        @Nullable Treatment treatment,
        Scope scope,
        Normaliser normaliser,
        Map<String, Normaliser> normalisers,
        Map<String, Integer> directions,
        Tree tree,
        double threshold) {

    /** A pipeline that only normalises and aggregates. */
    public static Pipeline of(
            Tree tree, Normaliser normaliser, Map<String, Integer> directions, Scope scope) {
        return new Pipeline(
                null,
                Map.of(),
                Imputation.NONE,
                null,
                null,
                scope,
                normaliser,
                Map.of(),
                Map.copyOf(directions),
                tree,
                0);
    }

    public Pipeline withTreatment(@Nullable Treatment other) {
        return changed(copy -> copy.treatment = other);
    }

    public Pipeline withImputation(Imputation other, @Nullable List<@Nullable String> otherGroups) {
        return changed(copy -> {
            copy.imputation = other;
            copy.groups = otherGroups;
        });
    }

    public Pipeline withScreen(@Nullable Screen other) {
        return changed(copy -> copy.screen = other);
    }

    public Pipeline withDenominators(Map<String, Denominator> others) {
        return changed(copy -> copy.denominators = Map.copyOf(others));
    }

    public Pipeline withThreshold(double other) {
        return changed(copy -> copy.threshold = other);
    }

    private Pipeline changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Pipeline(
                copy.screen,
                copy.denominators,
                copy.imputation,
                copy.groups,
                copy.treatment,
                scope,
                normaliser,
                normalisers,
                directions,
                tree,
                copy.threshold);
    }

    /** The direction of an indicator: 1 if higher is better, else −1. */
    public int direction(String indicator) {
        return directions.getOrDefault(indicator, 1);
    }

    /** The normaliser of an indicator. */
    public Normaliser normaliserOf(String indicator) {
        return normalisers.getOrDefault(indicator, normaliser);
    }

    /** The fields that the {@code with} methods can change. */
    private static final class Copy {
        private @Nullable Screen screen;
        private Map<String, Denominator> denominators;
        private Imputation imputation;
        private @Nullable List<@Nullable String> groups;
        private @Nullable Treatment treatment;
        private double threshold;

        Copy(Pipeline pipeline) {
            screen = pipeline.screen;
            denominators = pipeline.denominators;
            imputation = pipeline.imputation;
            groups = pipeline.groups;
            treatment = pipeline.treatment;
            threshold = pipeline.threshold;
        }
    }
}
