package org.sharedgrowth.observatory.gateway.portal.guide;

import java.util.Locale;

/** The language or the program for which the lines of a sample are written. */
public enum Syntax {
    /** A shell, such as bash. */
    SHELL,
    PYTHON,
    R,
    JAVA,
    /** Node, as a module. */
    JAVASCRIPT,
    /** A file of settings. */
    JSON,
    /** A cell of a spreadsheet. */
    FORMULA,
    /** The field for an address, of a spreadsheet or a browser. */
    ADDRESS;

    /** Its name in the class of an HTML element: {@code language-python}. */
    public String htmlClass() {
        return "language-" + name().toLowerCase(Locale.ROOT);
    }
}
