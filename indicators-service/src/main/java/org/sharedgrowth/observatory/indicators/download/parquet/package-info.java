/**
 * A writer of Parquet files: dictionary-encoded texts and plain numbers, pages compressed by gzip,
 * a bounded number of rows in memory. {@link
 * org.sharedgrowth.observatory.indicators.download.parquet.ParquetWriter} is the only public type;
 * decision 7 explains why it exists.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: only {@code download} uses it and defines the columns.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">the format</a>
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.download.parquet;

import org.jspecify.annotations.NullMarked;
