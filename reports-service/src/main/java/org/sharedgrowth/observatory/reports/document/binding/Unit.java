package org.sharedgrowth.observatory.reports.document.binding;

/**
 * The unit of a number.
 *
 * @param code code of the unit; compound units join codes with {@code /} and {@code .}
 * @param name name in English, as the data give it
 */
public record Unit(String code, String name) {
    /** A bare number: a literal, or the quotient of two figures of one unit. */
    public static final Unit NUMBER = new Unit("1", "number");

    /** Whether it is a bare number. */
    public boolean isNumber() {
        return code.equals(NUMBER.code);
    }

    /** Whether it results from a multiplication or division. */
    public boolean isCompound() {
        return code.indexOf('/') >= 0 || code.indexOf('.') >= 0;
    }

    /** The number of units of which this is the product or quotient. */
    long parts() {
        return 1 + code.chars().filter(sign -> sign == '/' || sign == '.').count();
    }

    Unit dividedBy(Unit other) {
        if (code.equals(other.code)) {
            return NUMBER;
        }
        if (other.isNumber()) {
            return this;
        }
        return new Unit(code + "/" + other.code, name + " per " + other.name);
    }

    Unit times(Unit other) {
        if (other.isNumber()) {
            return this;
        }
        if (isNumber()) {
            return other;
        }
        return new Unit(code + "." + other.code, name + " times " + other.name);
    }
}
