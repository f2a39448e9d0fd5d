/**
 * Gaps between groups of people: {@code GET /analysis/gaps} shows, for each area and year, how far
 * apart the groups of an indicator are, how many people are affected, and how certain the gap is.
 *
 * <p>Tour: {@code GapRequestReader} reads the parameters, {@code Gaps} reads the figures and makes
 * a {@code GapTable}, which finds and sorts its rows immediately; {@code GapRows} computes the
 * content of a row only when the row is written.
 *
 * <p>Neighbours: {@code analysis.input} (figures, parameters), {@code analysis.answer} (answers),
 * the package {@code inequality} of the module {@code analysis} (the measures).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.gap;

import org.jspecify.annotations.NullMarked;
