package org.sharedgrowth.observatory.gateway.portal.country;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The rank of a figure among those of other economies.
 *
 * @param rank 1 for the highest; economies with the same figure share a rank
 * @param values of all economies that have a figure, its own among them, the highest first
 */
record Peers(int rank, List<BigDecimal> values) {
    /** Figures that are more than this many years older than the newest one are not compared. */
    private static final int MAX_AGE_YEARS = 10;

    /**
     * The rank of an economy among others.
     *
     * @param area the economy itself
     * @param codes the economies to compare it with
     * @param newest newest figures of one indicator
     * @return empty if the economy has no figure that is new enough, or no other economy has one
     */
    static Optional<Peers> of(String area, Set<String> codes, List<Observation> newest) {
        List<Observation> measured =
                newest.stream()
                        .filter(cell -> !cell.missing())
                        .filter(cell -> codes.contains(cell.area()) || cell.area().equals(area))
                        .toList();
        int year = measured.stream().mapToInt(Peers::year).max().orElse(0);
        List<Observation> recent =
                measured.stream().filter(cell -> year - year(cell) <= MAX_AGE_YEARS).toList();
        Optional<BigDecimal> ownValue =
                recent.stream()
                        .filter(cell -> cell.area().equals(area))
                        .map(Observation::value)
                        .filter(Objects::nonNull)
                        .findFirst();
        List<BigDecimal> values =
                recent.stream()
                        .map(Observation::value)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        return values.size() < 2 ? Optional.empty() : ownValue.map(value -> of(value, values));
    }

    private static Peers of(BigDecimal ownValue, List<BigDecimal> values) {
        long above = values.stream().filter(value -> value.compareTo(ownValue) > 0).count();
        return new Peers((int) above + 1, values);
    }

    private static int year(Observation cell) {
        return (int) PeriodPosition.middle(cell.period());
    }

    int count() {
        return values.size();
    }

    BigDecimal median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1
                ? values.get(middle)
                : values.get(middle).add(values.get(middle - 1)).divide(BigDecimal.valueOf(2));
    }
}
