package org.sharedgrowth.observatory.chart;

/** Positions of statistical periods on a time axis. */
public final class PeriodPosition {
    /** Distance above which two neighbours have a gap between them, in lengths of the later one. */
    private static final double MIN_GAP = 1.6;

    private PeriodPosition() {}

    /** The middle of the period in years; NaN if it cannot be read. */
    public static double middle(String period) {
        try {
            double year = Integer.parseInt(period.substring(0, Math.min(4, period.length())));
            return period.length() <= 5 ? year + 0.5 : year + fractionOfYear(period.substring(5));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The length of a period, in years. */
    public static double length(String period) {
        if (period.length() <= 5) {
            return 1;
        }
        return switch (period.charAt(5)) {
            case 'S' -> 1 / 2.0;
            case 'Q' -> 1 / 4.0;
            case 'W' -> 1 / 52.0;
            default -> period.length() > 7 ? 1 / 365.0 : 1 / 12.0;
        };
    }

    /** Whether periods are missing between two neighbours in a series. */
    public static boolean hasGap(String from, String to) {
        return middle(to) - middle(from) > MIN_GAP * length(to);
    }

    private static double fractionOfYear(String rest) {
        return switch (rest.charAt(0)) {
            case 'S' -> (Integer.parseInt(rest.substring(1)) - 0.5) / 2;
            case 'Q' -> (Integer.parseInt(rest.substring(1)) - 0.5) / 4;
            case 'W' -> (Integer.parseInt(rest.substring(1)) - 0.5) / 53;
            default ->
                    rest.length() <= 2
                            ? (Integer.parseInt(rest) - 0.5) / 12
                            : (Integer.parseInt(rest.substring(0, 2))
                                            - 1
                                            + (Integer.parseInt(rest.substring(3)) - 0.5) / 31)
                                    / 12;
        };
    }
}
