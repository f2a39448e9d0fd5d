package org.sharedgrowth.observatory.analysis.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What is possible for a value.
 *
 * @param high null if any high value is possible
 */
public record Interval(double low, @Nullable Double high) {}
