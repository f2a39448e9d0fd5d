package org.sharedgrowth.observatory.analysis.index;

/** The rows over which a minimum, maximum, mean or rank is taken. There is no default. */
public enum Scope {
    /**
     * Over the areas of each period separately: a score says where an area stands in that period.
     */
    PER_PERIOD,
    /** Over all areas and periods together: scores of different periods can be compared. */
    ALL_PERIODS
}
