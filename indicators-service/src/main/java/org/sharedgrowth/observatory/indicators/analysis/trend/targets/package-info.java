/**
 * Targets: {@code GET /analysis/targets} estimates, for each area, whether and when a target will
 * be met, and what would be needed to meet it.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.jspecify.annotations.NullMarked;
