/**
 * The content of one series version as bytes. {@link
 * org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec} packs a {@link
 * org.sharedgrowth.observatory.indicators.series.packed.SeriesContent} into bytes, which a {@link
 * org.sharedgrowth.observatory.indicators.series.packed.PackedVersion} keeps with the offsets of
 * their parts; {@link org.sharedgrowth.observatory.indicators.series.packed.PackedSeries} reads
 * them without unpacking them. The package also contains the values of series (periods, decimals,
 * units) and values computed from their content: hash, identifier and fingerprint of the public
 * part.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code structure} defines the components of a series; {@code series} stores the
 * versions and finds them; {@code query} and the encoders read them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.series.packed;

import org.jspecify.annotations.NullMarked;
