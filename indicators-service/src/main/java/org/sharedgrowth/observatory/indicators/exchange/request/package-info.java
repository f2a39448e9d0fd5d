/**
 * A data request of any dialect, read and checked: {@link
 * org.sharedgrowth.observatory.indicators.exchange.request.DataRequest}, made of one {@link
 * org.sharedgrowth.observatory.indicators.exchange.request.DataSetQuery} for each data set, a
 * {@link org.sharedgrowth.observatory.indicators.exchange.request.DataFormat} and the parameters
 * that the SDMX dialects share ({@link
 * org.sharedgrowth.observatory.indicators.exchange.request.DataParameters}). {@link
 * org.sharedgrowth.observatory.indicators.exchange.request.DataVersion} identifies the version of
 * its answer.
 *
 * <p>Neighbours: {@code exchange.sdmx21} and {@code exchange.sdmx30} make requests, {@code
 * exchange.answer} answers them, {@code query} finds the rows.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.request;

import org.jspecify.annotations.NullMarked;
