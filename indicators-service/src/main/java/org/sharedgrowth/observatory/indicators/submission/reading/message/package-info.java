/**
 * Reads the observations of SDMX data messages as rows of a table: {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.message.MlRows} reads SDMX-ML, {@link
 * org.sharedgrowth.observatory.indicators.submission.reading.message.JsonRows} SDMX-JSON. {@code
 * MlHead} and {@code JsonHead} read everything except the data.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.reading} (rows, limits, guarded XML); only {@code
 * submission.reading.file} opens messages.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.reading.message;

import org.jspecify.annotations.NullMarked;
