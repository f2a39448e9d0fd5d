/**
 * Forecasts: {@code GET /analysis/forecasts} continues the series of each area with the model that
 * would have forecast its past best, and reports how accurate the forecasts of each model that was
 * tested would have been.
 *
 * <p>Neighbours: {@code analysis.trend} (series), {@code analysis.answer} (answers).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

import org.jspecify.annotations.NullMarked;
