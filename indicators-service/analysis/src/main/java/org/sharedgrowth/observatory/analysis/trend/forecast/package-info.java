/**
 * Forecasts of a series with intervals, and how well the same model would have forecast the past.
 * {@link org.sharedgrowth.observatory.analysis.trend.forecast.Forecasts} makes a forecast with one
 * model; {@link org.sharedgrowth.observatory.analysis.trend.forecast.Backtest} repeats it from
 * earlier points of the series and {@link
 * org.sharedgrowth.observatory.analysis.trend.forecast.Choice} chooses the model with the smallest
 * errors. A forecast is not an observation and is never stored as one.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.trend.forecast;

import org.jspecify.annotations.NullMarked;
