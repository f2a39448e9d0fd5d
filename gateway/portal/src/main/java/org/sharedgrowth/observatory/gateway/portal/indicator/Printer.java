package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.tiles.Fill;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies.Economy;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Writes the values of one indicator, in the shortest form that suits the place.
 *
 * @param share whether they are percentages
 * @param power exponent of the power of ten by which numbers in lists and tiles are divided, to
 *     keep them short
 */
public record Printer(
        WorldText text,
        Formats formats,
        Amounts amounts,
        Indicator indicator,
        boolean share,
        int power) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** Numbers below this need no power of ten. */
    private static final BigDecimal SHORT = BigDecimal.valueOf(10_000);

    /** A printer of single values, for sentences. */
    public static Printer of(Language language, Indicator indicator) {
        return of(language, indicator, List.of());
    }

    /** A printer of values, for lists and drawings that contain these values. */
    public static Printer of(
            Language language, Indicator indicator, Collection<BigDecimal> values) {
        return of(
                Texts.of(WorldText.class, language),
                Formats.of(language),
                Amounts.of(language),
                indicator,
                values.stream());
    }

    static Printer of(
            WorldText text,
            Formats formats,
            Amounts amounts,
            Indicator indicator,
            List<Economy> measured) {
        return of(text, formats, amounts, indicator, measured.stream().map(Economy::value));
    }

    private static Printer of(
            WorldText text,
            Formats formats,
            Amounts amounts,
            Indicator indicator,
            Stream<BigDecimal> values) {
        boolean share = Amounts.isShare(indicator);
        BigDecimal largest =
                values.map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int power = 0;
        while (largest.movePointLeft(power).compareTo(SHORT) >= 0 && power < 12) {
            power += 3;
        }
        return new Printer(text, formats, amounts, indicator, share, power);
    }

    /** The release that figures were read from: release 39, 27 November 2026. */
    public static String release(Language language, Releases.@Nullable Pin pin) {
        WorldText text = Texts.of(WorldText.class, language);
        Instant instant = pin == null ? null : pin.publishedAt();
        return pin == null || pin.id() == 0 || instant == null
                ? text.nothingReleased()
                : text.release(
                        pin.id(),
                        Formats.of(language).date(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }

    /** The way in which the tiles of the map are filled. */
    Fill fill(List<Economy> measured) {
        if (measured.stream().anyMatch(one -> one.value().signum() < 0)) {
            return Fill.SIGNED;
        }
        boolean isAtMostHundred =
                measured.stream().allMatch(one -> one.value().compareTo(HUNDRED) <= 0);
        boolean perHundred = share || indicator.unitCode().equals("PER_100");
        return isAtMostHundred && perHundred ? Fill.SHARE : Fill.RANK;
    }

    /** The numbers of the axis; the highest one has the percent sign. */
    public List<String> ticks(Scale scale) {
        int digits = Math.max(0, (int) -Math.floor(Math.log10(scale.step())));
        List<BigDecimal> numbers =
                scale.ticks().stream()
                        .map(tick ->
                                BigDecimal.valueOf(tick).setScale(digits, RoundingMode.HALF_UP))
                        .toList();
        int last = numbers.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i ->
                        i == last && share
                                ? formats.percent(numbers.get(i))
                                : formats.number(numbers.get(i)))
                .toList();
    }

    /** A value for a tile: 35. */
    String inTile(BigDecimal value) {
        BigDecimal scaled = value.movePointLeft(power);
        return formats.number(
                scaled.setScale(
                        scaled.abs().compareTo(TEN) < 0 && !share ? 1 : 0, RoundingMode.HALF_UP));
    }

    /** A value for a list under a heading that names the unit: 35.0. */
    public String inList(BigDecimal value) {
        return formats.number(round(value));
    }

    /** A difference with its sign, rounded like the values of a list: −15.7. */
    String difference(BigDecimal value) {
        return formats.signed(round(value));
    }

    /** Whether a difference is not zero when it is rounded like the values of a list. */
    boolean isVisible(BigDecimal difference) {
        return round(difference).signum() != 0;
    }

    private BigDecimal round(BigDecimal value) {
        return value.movePointLeft(power).setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** A value with its unit, for a sentence: 68%, 126.5 per 100 people, 8.1 billion. */
    public String inSentence(BigDecimal value) {
        return amounts.inSentence(indicator, value);
    }

    /** The unit of lists and tiles in words: million persons. */
    public String unit() {
        String unit = amounts.unitOf(indicator, power);
        return unit.isEmpty() ? text.unitNotStated() : unit;
    }

    private int decimals() {
        return power > 0 ? 1 : Amounts.decimals(indicator);
    }
}
