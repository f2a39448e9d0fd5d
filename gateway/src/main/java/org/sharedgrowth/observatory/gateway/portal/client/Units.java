package org.sharedgrowth.observatory.gateway.portal.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

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

    private static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * The exact value, grouped in threes by thin spaces; digits beyond the indicator's own are
     * rounded only when there are more than three more.
     */
    public static String number(BigDecimal value, int decimals) {
        int shown = Math.max(decimals, 0);
        BigDecimal exact = value.scale() > shown + 3 ? rounded(value, shown + 1) : value;
        BigDecimal padded =
                exact.scale() < shown ? exact.setScale(shown, RoundingMode.UNNECESSARY) : exact;
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u202f');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(padded.scale(), 0));
        format.setMaximumFractionDigits(Math.max(padded.scale(), 0));
        return format.format(padded).replace('-', '\u2212');
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        return value.setScale(digits, RoundingMode.HALF_EVEN);
    }
}
