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
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The newest gap of one area.
 *
 * @param people number of people who are not included in the share of the whole population; empty
 *     if unknown
 */
record GapRow(GapPair pair, Optional<BigDecimal> people) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Smaller differences, in percentage points, count as zero. */
    private static final BigDecimal LEVEL = new BigDecimal("0.5");

    /** The rows of these pairs. */
    static List<GapRow> of(Collection<GapPair> pairs, GapAnswers answers) {
        Map<String, BigDecimal> totals = values(answers.totals());
        Map<String, BigDecimal> population = values(answers.population());
        return pairs.stream()
                .map(pair ->
                        new GapRow(
                                pair,
                                people(
                                        totals.get(pair.group().area()),
                                        population.get(pair.group().area()))))
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

    /** −1 if the group is below the other one, 1 if it is above, 0 if they are equal. */
    int direction() {
        return difference().abs().compareTo(LEVEL) < 0 ? 0 : difference().signum();
    }

    /** The figure of the group divided by the other one; empty if the other one is zero. */
    Optional<BigDecimal> ratio() {
        return pair.otherValue().signum() == 0
                ? Optional.empty()
                : Optional.of(pair.groupValue().divide(pair.otherValue(), 2, RoundingMode.HALF_UP));
    }
}
