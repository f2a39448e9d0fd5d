/**
 * The content of one series version as bytes, and nothing else: no database, no clock, no HTTP.
 * {@link org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec} writes a {@link
 * org.sharedgrowth.observatory.indicators.series.packed.SeriesContent} as a {@link
 * org.sharedgrowth.observatory.indicators.series.packed.PackedVersion}; {@link
 * org.sharedgrowth.observatory.indicators.series.packed.PackedSeries} reads it without unpacking
 * it. It also contains the values of series (periods, decimals, units) and values computed from
 * their content: hash, identifier and fingerprint of the public part.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code structure} defines the components of a series; {@code series} stores the
 * versions and finds them; {@code query} and the encoders read them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.series.packed;

import org.jspecify.annotations.NullMarked;
