/**
 * Data as tables: SDMX-CSV 1.0, 2.0 and 2.1, also as CSV with labels for spreadsheets ({@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvEncoder}), and workbooks
 * ({@link org.sharedgrowth.observatory.indicators.exchange.encoding.table.XlsxEncoder}).
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.encoding} (the shared parts); only {@code exchange.answer} uses
 * it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import org.jspecify.annotations.NullMarked;
