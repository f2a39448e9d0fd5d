/**
 * The table in an uploaded file, without knowing any structure: {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner} splits records, {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.Header} tells which of the accepted
 * kinds of table it is, and {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.ColumnTexts} turns cells into small
 * integers.
 *
 * <p>What is no comma-separated text is a {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.TableRows}; {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.RowText} writes its rows as such text
 * for the same scanner, so that whatever was sent is checked by the same code and the path of CSV
 * knows nothing of it. A new format is one more such source. What cannot be read at all ends in
 * {@link org.sharedgrowth.observatory.indicators.submission.reading.Unreadable}, never in another
 * exception.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code file} undoes the packing and finds the table, {@code message} reads SDMX-ML
 * and SDMX-JSON, {@code workbook} XLSX; {@code submission.checking} checks the cells.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading;

import org.jspecify.annotations.NullMarked;
