/**
 * How certain the ranks of an index are, and why they change. A {@link
 * org.sharedgrowth.observatory.indicators.analysis.rank.YearCase} is the index in one year; {@link
 * org.sharedgrowth.observatory.indicators.analysis.rank.RankSettings} says what is uncertain. A few
 * draws are made at once, more as a run.
 *
 * <p>Neighbours: {@code analysis.score} (definitions with figures), {@code analysis.index.draws}
 * (the draws, pure); {@code analysis.rank.job} makes the same answers as runs.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.jspecify.annotations.NullMarked;
