/**
 * How certain the ranks of a defined index are: {@link
 * org.sharedgrowth.observatory.analysis.index.draws.RankDraws} evaluates the whole definition
 * repeatedly with changed weights and figures, {@link
 * org.sharedgrowth.observatory.analysis.index.draws.RankTally} counts the ranks, and {@link
 * org.sharedgrowth.observatory.analysis.index.draws.Sobol} shows which weights matter. Draws are
 * independent of each other, so they can be made in parts. {@link
 * org.sharedgrowth.observatory.analysis.index.draws.RankChange} divides the change of scores and
 * ranks between two states among its causes. Source: OECD and JRC, "Handbook on Constructing
 * Composite Indicators" (2008), chapter 7.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.index.draws;

import org.jspecify.annotations.NullMarked;
