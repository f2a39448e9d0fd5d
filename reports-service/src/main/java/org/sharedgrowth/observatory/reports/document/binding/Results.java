package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.List;

/** Finds the result of a comparison, as its index in {@link Compare#results()}. */
final class Results {
    private Results() {}

    /**
     * The index of the result.
     *
     * @param values the rounded operands, in the order of {@link Compare#operands()}
     */
    static int indexOf(Compare compare, List<BigDecimal> values) {
        return switch (compare) {
            case Compare.Trend trend ->
                    direction(values.get(1).subtract(values.get(0)), trend.band());
            case Compare.Share share ->
                    sign(values.getFirst().compareTo(share.fraction()), 0, 2, 1);
            case Compare.Every every ->
                    values.stream().allMatch(v -> v.compareTo(every.threshold()) >= 0) ? 0 : 1;
            case Compare.Gap gap -> {
                BigDecimal before = values.get(0).subtract(values.get(1)).abs();
                BigDecimal after = values.get(2).subtract(values.get(3)).abs();
                yield direction(after.subtract(before), BigDecimal.ZERO);
            }
            case Compare.Rank rank -> rank(values.getFirst(), values.subList(1, values.size()));
            case Compare.Versus versus -> sign(values.get(0).compareTo(values.get(1)), 0, 1, 2);
        };
    }

    private static int direction(BigDecimal change, BigDecimal band) {
        return change.abs().compareTo(band) <= 0 ? 2 : sign(change.signum(), 0, 1, 2);
    }

    private static int sign(int sign, int positive, int negative, int zero) {
        return sign > 0 ? positive : sign < 0 ? negative : zero;
    }

    private static int rank(BigDecimal one, List<BigDecimal> others) {
        if (others.stream().anyMatch(o -> o.compareTo(one) == 0)) {
            return 2;
        }
        boolean highest = others.stream().allMatch(o -> o.compareTo(one) < 0);
        boolean lowest = others.stream().allMatch(o -> o.compareTo(one) > 0);
        return highest ? 0 : lowest ? 1 : 3;
    }
}
