package org.sharedgrowth.observatory.analysis.inequality;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.spread.Spread;

/**
 * Computes measures of inequality for some groups. Columns, curves and simulated values, which
 * several measures use, are computed once, when a measure first needs them. Not thread-safe.
 *
 * <p>Intervals are normal where the measure has a formula for its standard error (D, R, BGV, TI,
 * MLD, concentration, SII, RII, PAR, PAF) and simulated with 1,000 draws where it has none.
 */
public final class Comparison {
    private final Groups groups;
    private final long seed;
    private @Nullable Result<Pair> pair;
    private @Nullable Result<WeightedGroups> weighted;
    private @Nullable Simulation simulation;
    private @Nullable Result<Slope> curve;
    private @Nullable Result<Slope> line;

    /**
     * A comparison of the groups.
     *
     * @param seed seed of the simulated intervals; the same seed gives the same intervals
     */
    public Comparison(Groups groups, long seed) {
        this.groups = groups;
        this.seed = seed;
    }

    /** The value of each measure, or the reason why there is none. */
    public Map<Measure, Result<Estimate>> of(Set<Measure> measures) {
        Map<Measure, Result<Estimate>> results = new EnumMap<>(Measure.class);
        measures.forEach(measure -> results.put(measure, of(measure)));
        return results;
    }

    /** The value of one measure, or the reason why there is none. */
    public Result<Estimate> of(Measure measure) {
        Scale scale = groups.scale();
        return switch (measure) {
            case D -> pair().then(Gap::difference);
            case R -> pair().then(Gap::ratio);
            case BGV -> weighted().then(Variation::variance);
            case BGSD -> simulated(Variation::deviation);
            case COV -> relativeToMean(Variation::coefficient);
            case MDMW, MDMU -> simulated(MeanDifference.fromMean(measure == Measure.MDMW));
            case MDBW, MDBU ->
                    simulated(MeanDifference.fromBest(measure == Measure.MDBW, scale.favourable()));
            case MDRW, MDRU -> fromReference(measure == Measure.MDRW);
            case IDISW, IDISU -> relativeToMean(MeanDifference.disparity(measure == Measure.IDISW));
            case TI -> weighted().then(Entropy::theil);
            case MLD -> weighted().then(Entropy::logDeviation);
            case ACI -> ordered(Concentration::absolute);
            case RCI -> ordered(Concentration::relative);
            case ERREYGERS -> ordered(columns -> Concentration.erreygers(columns, scale));
            case WAGSTAFF -> ordered(columns -> Concentration.wagstaff(columns, scale));
            case SII, SIIL ->
                    ordered(columns ->
                            slope(columns, measure == Measure.SII)
                                    .then(slope -> slope.index(columns, scale)));
            case RII, RIIL ->
                    ordered(columns ->
                            slope(columns, measure == Measure.RII)
                                    .then(slope -> slope.ratio(columns)));
            case PAR -> weighted().then(columns -> AttributableRisk.risk(columns, groups));
            case PAF -> weighted().then(columns -> AttributableRisk.fraction(columns, groups));
            case GINI -> nonNegativeSpread(Spread::gini);
            case THEIL_T -> nonNegativeSpread(Spread::theilT);
            case THEIL_L -> theilL();
            case ATKINSON ->
                    nonNegativeSpread(
                            (values, shares, mean) -> Spread.atkinson(1, values, shares, mean));
            case HOOVER -> nonNegativeSpread(Spread::hoover);
        };
    }

    private Result<Pair> pair() {
        if (pair == null) {
            pair = Gap.pair(groups);
        }
        return pair;
    }

    private Result<WeightedGroups> weighted() {
        if (weighted == null) {
            weighted = WeightedGroups.of(groups);
        }
        return weighted;
    }

    private Result<Estimate> simulated(Statistic statistic) {
        return weighted().then(columns -> simulation(columns).estimate(statistic));
    }

    private Simulation simulation(WeightedGroups columns) {
        if (simulation == null) {
            simulation = Simulation.of(columns, groups.scale(), seed);
        }
        return simulation;
    }

    /** Estimates a statistic that divides by the mean. */
    private Result<Estimate> relativeToMean(Statistic statistic) {
        return weighted().then(WeightedGroups::divisor).then(_ -> simulated(statistic));
    }

    /** Estimates a statistic that divides by the mean and needs values that are not negative. */
    private Result<Estimate> nonNegativeSpread(Statistic statistic) {
        return weighted().then(WeightedGroups::nonNegative).then(_ -> relativeToMean(statistic));
    }

    private Result<Estimate> theilL() {
        return weighted()
                .then(WeightedGroups::nonNegative)
                .then(columns ->
                        MeanDifference.best(columns.values(), false) == 0
                                ? Result.refused(Reason.NON_POSITIVE, Detail.NONE.withValue(0, 0.0))
                                : relativeToMean(Spread::theilL));
    }

    private Result<Estimate> fromReference(boolean weightedByPopulation) {
        return groups.referenceGroup()
                .then(reference ->
                        weighted()
                                .then(columns ->
                                        simulated(
                                                MeanDifference.fromReference(
                                                        weightedByPopulation,
                                                        columns.groups().indexOf(reference)))));
    }

    private Result<Estimate> ordered(Function<WeightedGroups, Result<Estimate>> measure) {
        return groups.isOrdered()
                ? weighted().then(measure)
                : Result.refused(Reason.BAD_DEFINITION, Detail.parameter("order"));
    }

    private Result<Slope> slope(WeightedGroups columns, boolean logistic) {
        Result<Slope> known = logistic ? curve : line;
        if (known == null && logistic) {
            known = Slope.logistic(columns, groups.scale());
            curve = known;
        } else if (known == null) {
            known = Slope.linear(columns, groups.scale());
            line = known;
        }
        return known;
    }
}
