package org.sharedgrowth.observatory.gateway.portal.client;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.sharedgrowth.observatory.chart.Digits;

/** Numbers and units as people read them. */
public final class Units {
    private Units() {}

    /** "million persons"; multipliers without a name are written as a power of ten. */
    public static String text(String unit, int multiplier) {
        String times =
                switch (multiplier) {
                    case 0 -> "";
                    case 3 -> "thousand ";
                    case 6 -> "million ";
                    case 9 -> "billion ";
                    case 12 -> "trillion ";
                    default -> "× 10^" + multiplier + " ";
                };
        String name = times.isEmpty() || unit.isEmpty() ? unit : lowerFirst(unit);
        return (times + name).strip();
    }

    /** The text with a small first letter, unless it begins with an abbreviation. */
    public static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * The value as shown: digits in groups of three, with the decimals of the indicator. A value
     * that would round to zero keeps two significant digits. Downloads contain the exact value.
     */
    public static String number(BigDecimal value, int decimals) {
        int shown = Math.max(decimals, 0);
        BigDecimal printed = value.setScale(shown, RoundingMode.HALF_UP);
        boolean vanishes = printed.signum() == 0 && value.signum() != 0;
        return Digits.grouped(vanishes ? value.round(new MathContext(2)) : printed);
    }

    /** Every digit of the value. */
    public static String exact(BigDecimal value) {
        return Digits.grouped(value);
    }
}
