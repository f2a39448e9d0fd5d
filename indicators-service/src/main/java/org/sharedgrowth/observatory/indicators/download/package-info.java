/**
 * Whole dataflows as files: {@link
 * org.sharedgrowth.observatory.indicators.download.DownloadResource} serves the files, which {@link
 * org.sharedgrowth.observatory.indicators.download.Exports} writes once for each release and form.
 * Files contain only public data, so they are the same for everybody.
 *
 * <p>Neighbours: {@code exchange.answer} and {@code exchange.encoding} write the files, {@code
 * download.parquet} writes Parquet files, {@code query} and {@code series} supply the rows; no
 * other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.download;

import org.jspecify.annotations.NullMarked;
