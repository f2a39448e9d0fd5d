/**
 * From the bytes of an upload to the cells of its table, without knowing any structure. {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.DataFile} undoes the packing (gzip,
 * zip) behind guards, {@link org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner}
 * splits records, {@link org.sharedgrowth.observatory.indicators.submission.reading.Header} tells
 * which of the accepted kinds of table it is, and {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.Texts} turns cells into small
 * integers.
 *
 * <p>What is no comma-separated text is a {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.RowSource}: {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.MlRows} of SDMX-ML, {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.JsonRows} of SDMX-JSON, {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.SheetRows} of workbooks. {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.RowText} writes its rows as such text
 * for the same scanner, so that whatever was sent is checked by the same code and the path of CSV
 * knows nothing of it. A new format is one more such source.
 *
 * <p>What cannot be read at all ends in {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.Unreadable}, never in another
 * exception.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading;

import org.jspecify.annotations.NullMarked;
