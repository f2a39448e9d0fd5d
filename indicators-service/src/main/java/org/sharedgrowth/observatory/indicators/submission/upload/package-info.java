/**
 * Receives files: {@link org.sharedgrowth.observatory.indicators.submission.upload.Upload} reads
 * the body of a request and refuses garbage before all of it came, {@link
 * org.sharedgrowth.observatory.indicators.submission.upload.Spool} keeps the file until its check
 * is done. Also the parameters that come with a file, and the examples of the contract.
 *
 * <p>Neighbours: {@code submission.reading} looks into the first bytes; {@code submission} records
 * the submission; {@code submission.processing} reads the spooled file.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.upload;

import org.jspecify.annotations.NullMarked;
