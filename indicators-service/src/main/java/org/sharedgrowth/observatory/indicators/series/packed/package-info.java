/**
 * The content of one series version as bytes, and nothing else: no database, no clock, no HTTP.
 * {@link org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec} writes a {@link
 * org.sharedgrowth.observatory.indicators.series.packed.SeriesContent} as a {@link
 * org.sharedgrowth.observatory.indicators.series.packed.PackedVersion}; {@link
 * org.sharedgrowth.observatory.indicators.series.packed.PackedSeries} reads it without unpacking
 * it. Beside them stand the values a series is made of (periods, decimals, units) and what is
 * computed from its content: the hash, the identifier, the fingerprint of its public part.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code structure} says which components a series has; {@code series} stores the
 * versions and finds them; {@code query} and the encoders read them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.series.packed;

import org.jspecify.annotations.NullMarked;
