/**
 * Diffusion: {@code GET /analysis/diffusion} estimates, for each area, how fast a technology
 * spreads and at which level its spread ends.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.diffusion;

import org.jspecify.annotations.NullMarked;
