package org.sharedgrowth.observatory.analysis.aggregate;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

/** Computes the figures of a group, for all periods at once. */
public final class Aggregates {
    private Aggregates() {}

    /**
     * The figures of a group.
     *
     * @param figures figures of the areas; never infinite
     * @param weights weights of the same areas and periods, such as their populations; null if
     *     there are none. If the rule needs weights, the aggregate is refused if a member has a
     *     figure but no weight: no figure is ever counted with weight 0
     * @param terms if a parameter is out of range, all periods are refused
     * @return for each period the aggregate, or the reason why there is none
     * @throws IllegalArgumentException if the areas or periods of the weights differ from those of
     *     the figures
     */
    public static GroupColumn of(Panel figures, @Nullable Panel weights, Group group, Terms terms) {
        if (weights != null
                && (weights.periods() != figures.periods()
                        || !weights.areas().equals(figures.areas()))) {
            throw new IllegalArgumentException("weights and figures differ in areas or periods");
        }
        int periods = figures.periods();
        Refused<Aggregate> refusal = refusal(terms, periods);
        if (refusal != null) {
            return new RefusedColumn(refusal);
        }
        return terms.rule() == Rule.TOTAL
                ? new Totals(figures, weights, group.asOf(terms.weightPeriod(), periods), terms)
                : new Means(figures, weights, group, terms);
    }

    private static @Nullable Refused<Aggregate> refusal(Terms terms, int periods) {
        if (!isShare(terms.maxMissing())) {
            return badParameter("maxMissing", terms.maxMissing(), 1);
        }
        if (!isShare(terms.floor())) {
            return badParameter("floor", terms.floor(), 1);
        }
        if (!isShare(terms.errorFactor())) {
            return badParameter("errorFactor", terms.errorFactor(), 1);
        }
        int lowest = terms.rule() == Rule.TOTAL ? 0 : Terms.SAME_PERIOD;
        if (terms.weightPeriod() < lowest || terms.weightPeriod() >= periods) {
            return badParameter("weightPeriod", terms.weightPeriod(), periods - 1.0);
        }
        return null;
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    private static Refused<Aggregate> badParameter(String parameter, double value, double limit) {
        Detail detail = Detail.parameter(parameter);
        return new Refused<>(
                Reason.BAD_DEFINITION,
                Double.isFinite(value) ? detail.withValue(value, limit) : detail);
    }
}
