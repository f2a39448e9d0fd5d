package org.sharedgrowth.observatory.gateway.portal.gap;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.rows.Dot;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Gaps;

/**
 * The newest gap of one area.
 *
 * @param people number of people, of all groups, who are outside the share, such as those who do
 *     not use the internet; empty if unknown
 * @param estimate what the service computes from the two figures; empty if it computes nothing
 */
record GapRow(GapPair pair, Optional<BigDecimal> people, Optional<Gaps.Gap> estimate) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Half the width of a 95 % interval, in standard errors. */
    private static final double HALF_WIDTH = 1.959963984540054;

    /** Smaller differences, in percentage points, count as zero. */
    private static final BigDecimal MIN_DIFFERENCE = new BigDecimal("0.5");

    /** The rows of these pairs. */
    static List<GapRow> of(Collection<GapPair> pairs, GapAnswers answers) {
        Map<String, BigDecimal> totals = values(answers.totals());
        Map<String, BigDecimal> population = values(answers.population());
        GapEstimates estimates = new GapEstimates(answers.measured());
        return pairs.stream()
                .map(pair ->
                        new GapRow(
                                pair,
                                people(
                                        totals.get(pair.groupFigure().area()),
                                        population.get(pair.groupFigure().area())),
                                estimates.of(pair)))
                .toList();
    }

    private static Map<String, BigDecimal> values(List<Observation> cells) {
        Map<String, BigDecimal> values = new HashMap<>();
        cells.stream()
                .filter(cell -> !cell.missing())
                .forEach(cell -> values.put(cell.area(), requireNonNull(cell.value())));
        return values;
    }

    private static Optional<BigDecimal> people(
            @Nullable BigDecimal share, @Nullable BigDecimal population) {
        return share == null || population == null
                ? Optional.empty()
                : Optional.of(
                        population
                                .multiply(HUNDRED.subtract(share))
                                .divide(HUNDRED, 0, RoundingMode.HALF_UP));
    }

    BigDecimal difference() {
        return pair.difference();
    }

    /**
     * −1 if the group is below the other group, 1 if it is above, 0 if they differ by less than
     * half a percentage point.
     */
    int direction() {
        return difference().abs().compareTo(MIN_DIFFERENCE) < 0 ? 0 : difference().signum();
    }

    /**
     * The 95 % interval of the difference.
     *
     * @param low its lower end
     * @param high its upper end
     */
    record Interval(double low, double high) {
        /** Whether it includes zero, so that the groups may be level. */
        boolean includesZero() {
            return low <= 0 && high >= 0;
        }
    }

    /** The interval of the difference; empty if the service computed none. */
    Optional<Interval> interval() {
        return estimate.flatMap(gap -> interval(gap, pair.divide().group()));
    }

    private static Optional<Interval> interval(Gaps.Gap gap, String group) {
        Double low = gap.difference().low();
        Double high = gap.difference().high();
        if (low == null || high == null) {
            return Optional.empty();
        }
        return Optional.of(
                group.equals(gap.first()) ? new Interval(low, high) : new Interval(-high, -low));
    }

    /** Why the difference has no interval: a code; empty if it has one or nothing is known. */
    Optional<String> reason() {
        return estimate.map(gap -> gap.difference().uncertaintyReason());
    }

    /**
     * Whether the service warns that both figures are on the same side of the figure for everyone.
     * It gives no other warning, so that any warning is this one.
     */
    boolean contradictsTotal() {
        return estimate.filter(gap -> !gap.warnings().isEmpty()).isPresent();
    }

    /**
     * How many people of the group that lags behind would have to be reached to make both groups
     * level.
     */
    Optional<BigDecimal> parity() {
        return estimate.map(gap -> gap.notReached().value()).map(BigDecimal::valueOf);
    }

    /** Both figures on one line, each with its interval if its source states a standard error. */
    String drawing(Span span) {
        Dot group = dot(pair.groupValue(), pair.divide().group());
        Dot other = dot(pair.otherValue(), pair.divide().other());
        return pair.drawing(span, group, other);
    }

    private Dot dot(BigDecimal value, String code) {
        double middle = value.doubleValue();
        return estimate.map(gap -> gap.group(code))
                .map(Gaps.Group::standardError)
                .map(error ->
                        new Dot(middle, middle - HALF_WIDTH * error, middle + HALF_WIDTH * error))
                .orElseGet(() -> Dot.of(middle));
    }

    /**
     * The figure of the group divided by the figure of the other group; empty if the latter is
     * zero.
     */
    Optional<BigDecimal> ratio() {
        return pair.otherValue().signum() == 0
                ? Optional.empty()
                : Optional.of(pair.groupValue().divide(pair.otherValue(), 2, RoundingMode.HALF_UP));
    }
}
