package org.sharedgrowth.observatory.analysis.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The interval in which a value must lie.
 *
 * @param high null if it has no upper limit
 */
public record Interval(double low, @Nullable Double high) {}
