/**
 * Scores of composite indices: {@link
 * org.sharedgrowth.observatory.indicators.analysis.score.IndexReader} finds the definition that a
 * request names, applies the request's own weights, and reads the figures that the definition needs
 * and the caller may see; {@link
 * org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures} evaluates them. An area
 * without a figure that the index requires gets a reason instead of a score. The reason does not
 * reveal whether the caller may not see the figure or whether it was never delivered.
 *
 * <p>Neighbours: {@code analysis.index} (definitions), {@code analysis.input} (figures), {@code
 * analysis.answer} (answers); {@code analysis.rank} computes how certain ranks are.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.score;

import org.jspecify.annotations.NullMarked;
