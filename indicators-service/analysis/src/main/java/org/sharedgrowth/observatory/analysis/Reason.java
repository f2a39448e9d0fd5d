package org.sharedgrowth.observatory.analysis;

/**
 * The reasons why a method gives no value, or no uncertainty with it. The list is closed: a new
 * reason is a change of the public contract. Source: the product's own definition of its methods.
 */
public enum Reason {
    /** There is no value at all. */
    EMPTY_INPUT,
    /** Fewer values than the method needs; the detail says how many it has and needs. */
    TOO_FEW_VALUES,
    /** All values are equal, so that nothing can be divided by their range or variance. */
    ZERO_RANGE,
    /** A mean, base or other divisor is zero. */
    ZERO_DENOMINATOR,
    /**
     * A value is zero or less where a logarithm, geometric or harmonic mean needs a positive one.
     */
    NON_POSITIVE,
    /** A value is outside the bounds that its indicator declares, or a result is not finite. */
    OUT_OF_BOUNDS,
    /** A required part of an index has no value. */
    MISSING_COMPONENT,
    /** A required group has no value. */
    MISSING_GROUP,
    /** A member or group has a value but no weight. */
    MISSING_WEIGHT,
    /** The reference value or group is missing. */
    MISSING_REFERENCE,
    /** A weight is negative, or all weights are zero. */
    BAD_WEIGHT,
    /**
     * A parameter is out of range, or a definition has an unknown operator, a cycle or equal
     * goalposts.
     */
    BAD_DEFINITION,
    /** The share of values or weight that is present is below the limit of the rule. */
    COVERAGE_BELOW_THRESHOLD,
    /** A growth rate whose base is zero or negative. */
    UNDEFINED_GROWTH,
    /** The target equals the baseline. */
    DEGENERATE_TARGET,
    /** The series never reaches the level. */
    NO_CROSSING,
    /** The series is at or above the level from its first point. */
    ALREADY_ABOVE,
    /** The distance does not become smaller. */
    NOT_CONVERGING,
    /** The result lies too far in the future to be stated. */
    BEYOND_HORIZON,
    /** An iterative fit found no solution, or a simulation too few valid draws. */
    NOT_CONVERGED,
    /** The data of a diffusion curve end before its midpoint, so its limit cannot be stated. */
    BEFORE_INFLECTION,
    /** The periods are not evenly spaced. */
    IRREGULAR_SPACING,
    /** Two points of a series do not measure the same thing. */
    SERIES_BREAK,
    /** Two values have units of different kinds. */
    UNIT_MISMATCH,
    /** Nothing was known at that date. */
    UNKNOWN_AT_DATE,
    /** The archive has too few revisions to learn from. */
    TOO_FEW_REVISIONS,
    /** The definition of the index is not verified, so its scores are not published. */
    UNVERIFIED_DEFINITION,
    /** The answer would allow a protected cell to be estimated too closely. */
    DISCLOSURE_RISK,
    /** There are more factors than a decomposition accepts. */
    TOO_MANY_FACTORS,
    /** Only for an uncertainty: at least one value has no standard error. */
    NO_STANDARD_ERRORS,
    /** Only for an uncertainty: at least one group has no sample size. */
    NO_SAMPLE_SIZE
}
