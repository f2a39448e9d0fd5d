/**
 * Inequality between areas: {@code GET /analysis/inequality} shows, for each group of areas and
 * year, how unequal the areas are, weighted by the people in them, and how certain the result is.
 *
 * <p>Tour: {@code InequalityRequestReader} reads the parameters, {@code InequalityFigures} reads
 * figures and weights and makes an {@code InequalityTable}, which finds its rows immediately;
 * {@code InequalityAnswers} computes the measures of a row only when the row is written.
 *
 * <p>Neighbours: {@code analysis.input} (figures, parameters), {@code analysis.answer} (answers),
 * the package {@code inequality} of the module {@code analysis} (the measures); inequality between
 * groups of people in one area is in {@code analysis.gap}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.inequality;

import org.jspecify.annotations.NullMarked;
