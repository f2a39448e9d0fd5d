/**
 * What has been made public, in order: immutable releases numbered without gaps, each with the hash
 * of the one before. {@link org.sharedgrowth.observatory.indicators.release.Releases} appends one
 * inside the transaction that decides it; everybody who serves data follows them.
 *
 * <p>Neighbours: {@code problem}; {@code series} follows it, {@code submission} and {@code source}
 * append, whoever dates an answer reads.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.release;

import org.jspecify.annotations.NullMarked;
