/**
 * Time distance: {@code GET /analysis/time-distance} computes how many years areas are behind a
 * reference area, and when they will catch up if both continue as in the last years that they have
 * in common.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

import org.jspecify.annotations.NullMarked;
