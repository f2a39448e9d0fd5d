/**
 * Diffusion: {@code GET /analysis/diffusion} estimates, for each area, at which level the spread of
 * a technology ends and how fast it spreads.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (forms of answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.diffusion;

import org.jspecify.annotations.NullMarked;
