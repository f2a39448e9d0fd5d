/**
 * How figures move: whether areas become more alike ({@link
 * org.sharedgrowth.observatory.analysis.trend.Convergence}), how many years one area is behind
 * another and whether it catches up ({@link
 * org.sharedgrowth.observatory.analysis.trend.TimeDistance}, {@link
 * org.sharedgrowth.observatory.analysis.trend.CatchUp}), at what level a diffusion ends ({@link
 * org.sharedgrowth.observatory.analysis.trend.Diffusion}), and whether a target will be met ({@link
 * org.sharedgrowth.observatory.analysis.trend.Progress}). Forecasts are in {@code trend.forecast}.
 *
 * <p>Times are years, or any other unit as long as it is the same throughout.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.trend;

import org.jspecify.annotations.NullMarked;
