/**
 * What all data encoders have in common. An encoder is a pure fold from series to bytes ({@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder}): {@code start}, one
 * {@code series} after another, {@code end}. Encoders allocate no object per observation and do not
 * use HTTP, clocks or the database. {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink} collects the bytes, {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.Message} and {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet} describe what is written.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: one package for each family of formats: {@code json} (SDMX-JSON), {@code
 * jsonstat}, {@code ml} (SDMX-ML), {@code table} (CSV and XLSX), {@code text} (sentences) and
 * {@code archive} (a zip archive). {@code exchange.answer} chooses among them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.jspecify.annotations.NullMarked;
