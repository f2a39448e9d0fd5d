package org.sharedgrowth.observatory.analysis.inequality;

import org.sharedgrowth.observatory.analysis.inequality.spread.Spread;

/** The measures of inequality between groups; {@link Comparison} computes them. */
public enum Measure {
    /** Difference of two groups, in the unit of the indicator: {@link Gap}. */
    D,
    /** Ratio of two groups: {@link Gap}. */
    R,
    /** Variance between groups: {@link Variation}. */
    BGV,
    /** Standard deviation between groups. */
    BGSD,
    /** Coefficient of variation, in per cent. */
    COV,
    /** Mean difference from the mean, weighted: {@link MeanDifference}. */
    MDMW,
    /** Mean difference from the mean, not weighted. */
    MDMU,
    /** Mean difference from the best group, weighted. */
    MDBW,
    /** Mean difference from the best group, not weighted. */
    MDBU,
    /** Mean difference from the reference, weighted. */
    MDRW,
    /** Mean difference from the reference, not weighted. */
    MDRU,
    /** Index of disparity, weighted, in per cent. */
    IDISW,
    /** Index of disparity, not weighted, in per cent. */
    IDISU,
    /** Theil index, times 1,000: {@link Entropy}. */
    TI,
    /** Mean log deviation, times 1,000. */
    MLD,
    /**
     * Absolute concentration index: {@link Concentration}. Needs an order, like all measures up to
     * RIIL.
     */
    ACI,
    /** Relative concentration index. */
    RCI,
    /** Concentration index of Erreygers. */
    ERREYGERS,
    /** Concentration index of Wagstaff. */
    WAGSTAFF,
    /**
     * Slope index of inequality by a logistic curve, in the unit of the indicator: {@link Slope}.
     */
    SII,
    /** Slope index of inequality by a straight line. */
    SIIL,
    /** Relative index of inequality by a logistic curve. */
    RII,
    /** Relative index of inequality by a straight line. */
    RIIL,
    /** Population attributable risk, in the unit of the indicator: {@link AttributableRisk}. */
    PAR,
    /** Population attributable fraction, in per cent. */
    PAF,
    /** Gini index: {@link Spread}. */
    GINI,
    /** Theil T. */
    THEIL_T,
    /** Theil L. */
    THEIL_L,
    /** Atkinson's index with an aversion of 1. */
    ATKINSON,
    /** Hoover index. */
    HOOVER
}
