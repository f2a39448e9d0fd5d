/**
 * Finds the table in the bytes of an upload. {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile} unpacks (gzip, zip)
 * within limits, detects the format of the text and opens its table.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.reading} (the scanner and the header), {@code message} and
 * {@code workbook} (the formats other than CSV). {@code submission.upload} checks the first bytes
 * of uploads here, {@code submission.processing} opens complete files.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading.file;

import org.jspecify.annotations.NullMarked;
