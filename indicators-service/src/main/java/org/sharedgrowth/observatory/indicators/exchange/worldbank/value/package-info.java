/**
 * Values of the World Bank's dialect. {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.value.ValueAnswers} finds the series
 * of each slice ({@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.value.SliceResults}) and writes a page
 * of rows; {@link org.sharedgrowth.observatory.indicators.exchange.worldbank.value.BankCube} writes
 * JSON-stat, {@link org.sharedgrowth.observatory.indicators.exchange.worldbank.value.UnpagedWriter}
 * workbooks and sentences.
 *
 * <p>Neighbours: {@code worldbank.request} (the request), {@code query} (the rows), {@code
 * exchange.encoding} (the formats that are shared with SDMX), {@code worldbank} (the resources).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import org.jspecify.annotations.NullMarked;
