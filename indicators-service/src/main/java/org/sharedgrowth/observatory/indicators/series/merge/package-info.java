/**
 * Merges the versions of a series that several offices have sent into the one that is shown. {@link
 * org.sharedgrowth.observatory.indicators.series.merge.Source} is the data of one office, {@link
 * org.sharedgrowth.observatory.indicators.series.merge.SourceOrder} defines the order of offices,
 * {@link org.sharedgrowth.observatory.indicators.series.merge.SourceMerge} merges the rows.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code series.packed} (the rows), {@code structure}; {@code series} keeps the
 * sources, {@code submission.processing} and {@code source} merge them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.series.merge;

import org.jspecify.annotations.NullMarked;
