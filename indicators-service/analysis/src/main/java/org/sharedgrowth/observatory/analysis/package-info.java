/**
 * The methods of the observatory, as pure functions over arrays: no clock, no randomness except
 * from a seed that is an argument, no I/O, no framework. A method returns a {@link
 * org.sharedgrowth.observatory.analysis.Value} or the reason why there is none, {@link
 * org.sharedgrowth.observatory.analysis.Refused}.
 *
 * <p>In arrays, given or returned, a missing value is {@code NaN}; a single number that is missing
 * from a result is null. Sums are computed in the order of the codes (areas, then indicators), so
 * the order of the rows and the number of threads never change a digit.
 *
 * <p>Packages: {@code inequality}, how far apart groups are; {@code index}, composite indices,
 * their definitions, how certain a rank is and why it changed; {@code aggregate}, figures of groups
 * of areas; {@code trend}, convergence, time distance, diffusion, targets and forecasts; {@code
 * vintage}, what was known when and how much is revised later; {@code disclosure}, what published
 * cells reveal; {@code unit}, conversion between units; {@code number}, the code that they share.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis;

import org.jspecify.annotations.NullMarked;
