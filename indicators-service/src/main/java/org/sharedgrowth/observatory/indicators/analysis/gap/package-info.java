/**
 * Gaps between groups of people: {@code GET /analysis/gaps} answers for each area and year how far
 * apart the groups of an indicator are, how many people are affected, and how certain the gap is.
 *
 * <p>Tour: {@code GapRequestReader} reads the parameters, {@code Gaps} reads the figures and makes
 * a {@code GapTable}: its rows are found and sorted at once, and computed completely only when they
 * are shown, by {@code GapRows}.
 *
 * <p>Neighbours: {@code analysis.input} (figures, parameters, answers), {@code analysis.inequality}
 * (the measures).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.gap;

import org.jspecify.annotations.NullMarked;
