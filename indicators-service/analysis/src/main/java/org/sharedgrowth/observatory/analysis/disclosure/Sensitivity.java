package org.sharedgrowth.observatory.analysis.disclosure;

/** Why a cell would reveal something about its contributors. */
public enum Sensitivity {
    /** Fewer contributors than the rules require. */
    FEW_CONTRIBUTORS,
    /** The largest contributors have more than the permitted share of the total. */
    DOMINANCE,
    /** The second largest contributor could estimate the largest too closely. */
    CLOSE_ESTIMATE
}
