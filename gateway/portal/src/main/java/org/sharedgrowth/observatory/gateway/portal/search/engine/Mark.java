package org.sharedgrowth.observatory.gateway.portal.search.engine;

/** What a word of a search says besides naming an indicator or a place. */
public enum Mark {
    WOMEN("female women"),
    MEN("male men"),
    /** Women and men beside each other. */
    GAP("female male"),
    URBAN("urban"),
    RURAL("rural"),
    /** The people whom a share does not count: without internet, offline. */
    WITHOUT(""),
    /** Says nothing about what is searched for. */
    STOP("");

    private final String inNames;

    Mark(String inNames) {
        this.inNames = inNames;
    }

    /** Words by which English names of indicators say the same; empty if there are none. */
    String inNames() {
        return inNames;
    }
}
