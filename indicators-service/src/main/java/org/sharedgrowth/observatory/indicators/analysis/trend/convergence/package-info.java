/**
 * Convergence: {@code GET /analysis/convergence} shows whether the figures of areas become more
 * alike between two years.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.convergence;

import org.jspecify.annotations.NullMarked;
