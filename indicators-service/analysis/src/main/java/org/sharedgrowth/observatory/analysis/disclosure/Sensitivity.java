package org.sharedgrowth.observatory.analysis.disclosure;

/** Why a cell would reveal something about those whom it is made of. */
public enum Sensitivity {
    /** Fewer contributors than the least number. */
    FEW_CONTRIBUTORS,
    /** The largest contributors make more than the permitted share of the total. */
    DOMINANCE,
    /** The second largest contributor could estimate the largest too closely. */
    CLOSE_ESTIMATE
}
