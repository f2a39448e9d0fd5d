/**
 * Receives files: {@link org.sharedgrowth.observatory.indicators.submission.upload.Upload} reads
 * the body of a request and refuses garbage early, {@link
 * org.sharedgrowth.observatory.indicators.submission.upload.Spool} keeps the file until its check
 * is done. The package also contains the parameters of uploads and the examples for the contract.
 *
 * <p>Neighbours: {@code submission.reading.file} checks the first bytes; {@code submission} records
 * the submission; {@code submission.processing} reads the spooled file.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.upload;

import org.jspecify.annotations.NullMarked;
