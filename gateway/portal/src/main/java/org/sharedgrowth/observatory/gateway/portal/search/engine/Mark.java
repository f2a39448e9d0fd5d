package org.sharedgrowth.observatory.gateway.portal.search.engine;

/** The meaning of a word that names neither an indicator nor a place. */
public enum Mark {
    WOMEN("female women"),
    MEN("male men"),
    /** The difference between women and men. */
    GAP("female male"),
    URBAN("urban"),
    RURAL("rural"),
    /** The people whom a share does not count: without internet, offline. */
    WITHOUT(""),
    /** The word can be ignored. */
    STOP("");

    private final String inNames;

    Mark(String inNames) {
        this.inNames = inNames;
    }

    /** Words with the same meaning in English names of indicators; empty if there are none. */
    String inNames() {
        return inNames;
    }
}
