package org.sharedgrowth.observatory.analysis.vintage;

import org.jspecify.annotations.Nullable;

/**
 * A series as it was in one vintage.
 *
 * @param unit code of its unit; null if the vintage does not say
 * @param definition code of its definition; null if the vintage does not say
 * @param values values of its cells, NaN where there is none; two editions that are compared have
 *     the same cells in the same order
 */
public record Edition(@Nullable String unit, @Nullable String definition, double[] values) {}
