package org.sharedgrowth.observatory.indicators.exchange.encoding;

/**
 * How tables for people and programs are written.
 *
 * @param normalizedTime whether periods are written as their first instant
 * @param changes whether rows say which change they belong to where the format has no place for
 *     that of its own
 */
public record TableOptions(Labels labels, boolean normalizedTime, Keys keys, boolean changes) {
    /** Ids, periods as they are, no columns for keys. */
    public static final TableOptions USUAL = new TableOptions(Labels.ID, false, Keys.NONE, false);

    /** What stands in a cell of a coded column. */
    public enum Labels {
        ID,
        /** Id and name, joined by a colon and a space. */
        BOTH,
        NAME
    }

    /** Which keys have columns of their own. */
    public enum Keys {
        NONE,
        OBS,
        SERIES,
        BOTH
    }
}
