/**
 * Reads the table in an uploaded file, without knowledge of data structures: {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner} splits records, {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.Header} detects the type of the table,
 * and {@link org.sharedgrowth.observatory.indicators.submission.reading.ColumnTexts} turns cells
 * into small integers.
 *
 * <p>Formats other than CSV implement {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.TableRows}; {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.RowText} converts their rows to CSV
 * for the same scanner, so that the same code checks every format. A new format is one more
 * implementation. A file that cannot be read because of its content raises {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile}, never another
 * exception.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code file} decompresses the file and finds the table, {@code message} reads
 * SDMX-ML and SDMX-JSON, {@code workbook} XLSX; {@code submission.checking} checks the cells.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading;

import org.jspecify.annotations.NullMarked;
