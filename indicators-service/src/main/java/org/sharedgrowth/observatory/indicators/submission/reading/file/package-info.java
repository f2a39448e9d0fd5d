/**
 * From the bytes of an upload to its table. {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile} undoes the packing
 * (gzip, zip) behind guards, tells the form of the text and opens the one table in it.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.reading} (the scanner and the header), {@code message} and
 * {@code workbook} (the forms that are no CSV). {@code submission} stores uploads, {@code
 * submission.checking.merge} opens them here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading.file;

import org.jspecify.annotations.NullMarked;
