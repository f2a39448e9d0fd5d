/**
 * Reads the sheet of a workbook (XLSX) as rows of a table: {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.workbook.Workbook} chooses the only
 * sheet that contains a table, {@code SheetRows} reads it, {@code CellNumber} formats numbers and
 * dates as the sheet shows them (decision 24).
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.reading} (rows, limits, XML with limits and without external
 * entities, the parts of a zip); only {@code submission.reading.file} opens workbooks.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import org.jspecify.annotations.NullMarked;
