package org.sharedgrowth.observatory.gateway.portal;

import org.sharedgrowth.observatory.gateway.portal.client.Units;

/**
 * The power of ten that is taken out of the numbers of an axis, so that they stay short.
 *
 * @param power a multiple of three; 0 for none
 */
record Magnitude(int power) {
    /** Numbers below this are short enough as they are. */
    private static final double SHORT = 10_000;

    /** For values up to this size, whatever their sign. */
    static Magnitude of(double largest) {
        return new Magnitude(largest < SHORT ? 0 : 3 * (int) Math.floor(Math.log10(largest) / 3));
    }

    double scaled(double value) {
        return value / Math.pow(10, power);
    }

    /**
     * What the axis measures: "trillion US dollars".
     *
     * @param multiplier power of ten that the unit has already
     */
    String text(String unit, int multiplier) {
        return Units.text(unit, multiplier + power);
    }
}
