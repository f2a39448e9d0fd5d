/**
 * All releases, in order: immutable, numbered without gaps, each with the hash of the previous one.
 * {@link org.sharedgrowth.observatory.indicators.release.Releases} appends one inside the
 * transaction that decides it; all nodes that serve data follow them.
 *
 * <p>Neighbours: {@code problem}; {@code series} follows it, {@code submission} and {@code source}
 * append to it, packages that need the date of an answer read it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.release;

import org.jspecify.annotations.NullMarked;
