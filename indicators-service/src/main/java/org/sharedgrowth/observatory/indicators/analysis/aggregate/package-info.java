/**
 * Figures of groups of areas: {@code GET /analysis/aggregates} answers with the figure of each
 * group and year, computed by the rule that the indicator declares, with its coverage, the missing
 * members and the possible size of its error, or with the reason why there is no figure.
 *
 * <p>Tour: {@code AggregateRequestReader} reads the parameters, {@code GroupFigures} reads figures
 * and weights, {@code AggregateTable} computes the rows, {@code AggregateAnswers} writes them.
 *
 * <p>Neighbours: {@code analysis.input} (figures, parameters), {@code analysis.answer} (answers),
 * the package {@code aggregate} of the module {@code analysis} (the rules).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import org.jspecify.annotations.NullMarked;
