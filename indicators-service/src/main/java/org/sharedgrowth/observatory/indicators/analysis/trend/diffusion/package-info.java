/**
 * Diffusion: {@code GET /analysis/diffusion} answers where the spread of a technology ends in each
 * area, and how fast it is.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (forms of answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.diffusion;

import org.jspecify.annotations.NullMarked;
