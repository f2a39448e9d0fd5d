package org.sharedgrowth.observatory.reports.document.binding;

/** Operands that do not go together. */
final class Uncalculable extends Exception {
    private static final long serialVersionUID = 1L;

    Uncalculable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
