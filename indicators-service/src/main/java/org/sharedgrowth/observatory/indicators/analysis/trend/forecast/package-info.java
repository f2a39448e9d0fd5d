/**
 * Forecasts: {@code GET /analysis/forecasts} continues the series of areas by the model that would
 * have forecast their past best, and says how accurate its forecasts would have been.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (forms of answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

import org.jspecify.annotations.NullMarked;
