package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.GapPair;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;

/**
 * Counts the women and the men who are not included in a share, if the numbers of both are known:
 * from separate figures, or from the share of women in the population.
 *
 * @param figures of women and of men, of all indicators
 * @param newest the newest figure of each indicator
 */
record PeopleNotReached(
        CountryText text,
        Amounts amounts,
        List<Observation> figures,
        Map<String, Observation> newest) {
    private static final String SHARE_OF_WOMEN = "SP_POP_TOTL_FE_ZS";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The sentence; empty if the numbers are not known, or if the share is not a share of all
     * people.
     */
    String of(GapPair pair) {
        Population population = population();
        if (population == null
                || pair.divide() != Divide.WOMEN_MEN
                || !GapPair.isShareOfAllPeople(pair.groupFigure().indicator())) {
            return "";
        }
        return text.notReached(
                population.period(),
                countNotReached(population.women(), pair.groupValue()),
                countNotReached(population.men(), pair.otherValue()));
    }

    private String countNotReached(BigDecimal people, BigDecimal share) {
        return amounts.formats()
                .large(
                        people.multiply(HUNDRED.subtract(share))
                                .divide(HUNDRED, 0, RoundingMode.HALF_UP));
    }

    /** Numbers of women and of men in one period. */
    private record Population(String period, BigDecimal women, BigDecimal men) {}

    private @Nullable Population population() {
        Optional<GapPair> counted =
                GapPair.of(figures, Divide.WOMEN_MEN).stream()
                        .filter(pair -> pair.groupFigure().indicator().equals(KeyCards.POPULATION))
                        .findFirst();
        if (counted.isPresent()) {
            GapPair pair = counted.get();
            return new Population(
                    amounts.formats().period(pair.groupFigure().period()),
                    pair.groupValue(),
                    pair.otherValue());
        }
        Observation all = newest.get(KeyCards.POPULATION);
        Observation share = newest.get(SHARE_OF_WOMEN);
        if (all == null || share == null) {
            return null;
        }
        BigDecimal people = requireNonNull(all.value());
        BigDecimal women =
                people.multiply(requireNonNull(share.value()))
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP);
        return new Population(
                amounts.formats().period(all.period()), women, people.subtract(women));
    }
}
