package org.sharedgrowth.observatory.gateway.portal.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes figures of any indicator with their units. */
public record Amounts(UnitText text, Formats formats) {
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static final int MAX_DECIMALS = 2;

    /** Numbers below this need no power of ten. */
    private static final BigDecimal SHORT = BigDecimal.valueOf(10_000);

    /** Writes amounts in this language. */
    public static Amounts of(Language language) {
        return new Amounts(Texts.of(UnitText.class, language), Formats.of(language));
    }

    /** Whether the values are per cent. */
    public static boolean isShare(Indicator indicator) {
        return indicator.unitCode().equals("PT");
    }

    /** A value with its unit, rounded for a sentence: 68%, 126.5 per 100 people, 8.1 billion. */
    public String inSentence(Indicator indicator, BigDecimal value) {
        if (isShare(indicator)) {
            int shown = value.abs().compareTo(TEN) < 0 ? 1 : 0;
            return formats.percent(value.setScale(shown, RoundingMode.HALF_UP));
        }
        return inFull(indicator, value);
    }

    /** A value with its unit and the decimals of the indicator: 29.5%, 126.5 per 100 people. */
    public String inFull(Indicator indicator, BigDecimal value) {
        if (isShare(indicator)) {
            return formats.percent(value.setScale(decimals(indicator), RoundingMode.HALF_UP));
        }
        String number = alone(indicator, value);
        String unit = indicator.unitName();
        return unit.isEmpty() || isCount(indicator)
                ? number
                : text.withUnit(number, lowerFirst(unit));
    }

    /** The number without its unit, which is written beside it: 35.0, 126.5, 56.4 million. */
    public String alone(Indicator indicator, BigDecimal value) {
        BigDecimal whole = value.movePointRight(indicator.unitMultiplier());
        if (whole.abs().compareTo(SHORT) >= 0) {
            return formats.large(whole);
        }
        int decimals = indicator.unitMultiplier() == 0 ? decimals(indicator) : 0;
        return formats.number(whole.setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * A value without its unit, with at most the decimals of the indicator: 35, 29.5.
     *
     * @param indicator null if it is not known; then at most two decimals
     */
    public String shortest(BigDecimal value, @Nullable Indicator indicator) {
        int decimals = indicator == null ? MAX_DECIMALS : decimals(indicator);
        int shown = Math.max(0, Math.min(value.scale(), decimals));
        return formats.number(value.setScale(shown, RoundingMode.HALF_UP));
    }

    /** The unit beside a number, without powers of ten: %, per 100 people; empty for a count. */
    public String unitOf(Indicator indicator) {
        if (isShare(indicator)) {
            return "%";
        }
        return isCount(indicator) ? "" : lowerFirst(indicator.unitName());
    }

    /**
     * The unit of a column of numbers: %, million persons; empty if it is not known.
     *
     * @param power exponent of the power of ten by which the numbers were divided
     */
    public String unitOf(Indicator indicator, int power) {
        if (isShare(indicator)) {
            return "%";
        }
        String unit = indicator.unitName();
        return switch (indicator.unitMultiplier() + power) {
            case 3 -> text.thousand(lowerFirst(unit));
            case 6 -> text.million(lowerFirst(unit));
            case 9 -> text.billion(lowerFirst(unit));
            case 12, 15 -> text.trillion(lowerFirst(unit));
            default -> unit;
        };
    }

    /** The number of decimals with which its values are shown. */
    public static int decimals(Indicator indicator) {
        return Math.clamp(indicator.decimals(), 0, MAX_DECIMALS);
    }

    private static boolean isCount(Indicator indicator) {
        return List.of("PS", "NUM").contains(indicator.unitCode());
    }

    /** The text with a lower-case first letter, unless it begins with an abbreviation. */
    private static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
