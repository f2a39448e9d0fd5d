package org.sharedgrowth.observatory.analysis.rank;

/** The causes of a change of rank between two releases of an index. */
public enum Factor {
    /** Figures of the old period were corrected. */
    REVISION,
    /** The figures of the new period differ from those of the old one. */
    NEW_DATA,
    /** Other weights or another method. */
    WEIGHTS,
    /** Other goalposts, or other extremes of the figures. */
    GOALPOSTS,
    /** Other areas are ranked. */
    MEMBERSHIP
}
