/**
 * Scores of composite indices: {@link
 * org.sharedgrowth.observatory.indicators.analysis.score.IndexCases} finds the definition that a
 * request names, applies its own weights, and reads the figures that the definition needs, only
 * those that the caller may see; {@link
 * org.sharedgrowth.observatory.indicators.analysis.score.IndexCase} evaluates them. For every
 * caller, an area without a figure that the index requires has a reason instead of a score, the
 * same whether the figure is hidden or was never sent.
 *
 * <p>Neighbours: {@code analysis.index} (definitions), {@code analysis.input} (figures, forms of
 * answers); {@code analysis.rank} computes from the cases how certain ranks are.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.score;

import org.jspecify.annotations.NullMarked;
