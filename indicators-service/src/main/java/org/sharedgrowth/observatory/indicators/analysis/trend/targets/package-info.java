/**
 * Targets: {@code GET /analysis/targets} answers for each area whether a target will be met, by
 * when, and what would be needed.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (forms of answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.jspecify.annotations.NullMarked;
