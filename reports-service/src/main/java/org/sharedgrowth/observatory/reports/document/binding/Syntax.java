package org.sharedgrowth.observatory.reports.document.binding;

/** A syntax error in the bindings, with its column. */
final class Syntax extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    Syntax(int column, String message) {
        super(message);
        this.column = column;
    }

    int column() {
        return column;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
