package org.sharedgrowth.observatory.reports.document.binding;

/** The operands are incompatible. */
final class Uncalculable extends Exception {
    private static final long serialVersionUID = 1L;

    Uncalculable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
