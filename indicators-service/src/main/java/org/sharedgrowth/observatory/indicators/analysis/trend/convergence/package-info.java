/**
 * Convergence: {@code GET /analysis/convergence} answers whether the figures of areas become alike
 * between two years.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (forms of answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.convergence;

import org.jspecify.annotations.NullMarked;
