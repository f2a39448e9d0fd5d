/**
 * How certain the ranks of an index are, and why they change. A {@link
 * org.sharedgrowth.observatory.indicators.analysis.rank.IndexInYear} is the index in one year;
 * {@link org.sharedgrowth.observatory.indicators.analysis.rank.RankSettings} defines how the draws
 * are made. Up to 1,000 draws are made while the caller waits; more are made in a run. The default
 * draws are made once for each release: for the current release in the background after the program
 * starts, for later releases at the first request.
 *
 * <p>Neighbours: {@code analysis.score} (definitions with figures), the package {@code index.draws}
 * of the module {@code analysis} (computes the draws); {@code analysis.rank.job} computes the same
 * answers in runs.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.jspecify.annotations.NullMarked;
