package org.sharedgrowth.observatory.analysis.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The interval in which a value must lie.
 *
 * @param high null if any high value is possible
 */
public record Interval(double low, @Nullable Double high) {}
