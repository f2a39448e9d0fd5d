package org.sharedgrowth.observatory.local.suite;

/** How one of the three programs (gateway, indicators, reports) is run. */
public enum RunMode {
    /** From its jar. */
    JAR,
    /** From its jar, with a port for a debugger. */
    DEBUG,
    /**
     * From its sources with {@code quarkus:dev}: edited code is compiled at the next request. Has a
     * port for a debugger, too.
     */
    DEV
}
