/**
 * How certain the ranks of an index are, and why they change. A {@link
 * org.sharedgrowth.observatory.indicators.analysis.rank.YearCase} is the index in one year; {@link
 * org.sharedgrowth.observatory.indicators.analysis.rank.RankSettings} says what is uncertain. Up to
 * 1,000 draws are made while the caller waits, more in a run; the default draws are made once for
 * each release: after the start in the background, later at the first request.
 *
 * <p>Neighbours: {@code analysis.score} (definitions with figures), {@code analysis.index.draws}
 * (computes the draws); {@code analysis.rank.job} computes the same answers in runs.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.jspecify.annotations.NullMarked;
