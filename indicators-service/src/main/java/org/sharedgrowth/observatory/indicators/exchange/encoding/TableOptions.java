package org.sharedgrowth.observatory.indicators.exchange.encoding;

/**
 * Options of tables.
 *
 * @param normalizedTime whether periods are written as their first instant
 * @param changes whether columns for changes are added if the format has none
 */
public record TableOptions(Labels labels, boolean normalizedTime, Keys keys, boolean changes) {
    /** Ids, periods as they are, no columns for keys. */
    public static final TableOptions DEFAULT = new TableOptions(Labels.ID, false, Keys.NONE, false);

    /** Content of a cell in a coded column. */
    public enum Labels {
        ID,
        /** Id and name, joined by a colon and a space. */
        BOTH,
        NAME
    }

    /** The keys that have their own columns. */
    public enum Keys {
        NONE,
        OBS,
        SERIES,
        BOTH
    }
}
