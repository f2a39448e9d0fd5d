package org.sharedgrowth.observatory.gateway.portal.indicator;

import org.sharedgrowth.observatory.gateway.portal.client.Units;

/**
 * The power of ten that is factored out of the numbers of an axis, to keep them short.
 *
 * @param power a multiple of three; 0 for none
 */
record Magnitude(int power) {
    /** Numbers below this need no power of ten. */
    private static final double SHORT = 10_000;

    /** Chooses the power for values up to this absolute value. */
    static Magnitude of(double largest) {
        return new Magnitude(largest < SHORT ? 0 : 3 * (int) Math.floor(Math.log10(largest) / 3));
    }

    double scaled(double value) {
        return value / Math.pow(10, power);
    }

    /**
     * The text for the axis, such as "trillion US dollars".
     *
     * @param multiplier power of ten that the unit has already
     */
    String text(String unit, int multiplier) {
        return Units.text(unit, multiplier + power);
    }
}
