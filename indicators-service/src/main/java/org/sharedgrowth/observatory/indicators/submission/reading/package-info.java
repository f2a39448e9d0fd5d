/**
 * From the bytes of an upload to the cells of its table, without knowing any structure. {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.DataFile} undoes the packing (gzip,
 * zip) behind guards, {@link org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner}
 * splits records, {@link org.sharedgrowth.observatory.indicators.submission.reading.Header} tells
 * which of the accepted kinds of table it is, and {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.Texts} turns cells into small
 * integers. What cannot be read at all ends in {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.Unreadable}, never in another
 * exception.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading;

import org.jspecify.annotations.NullMarked;
