/**
 * All releases, in order: immutable, numbered without gaps, each with the hash of the previous one.
 * {@link org.sharedgrowth.observatory.indicators.release.Releases} appends a release within the
 * caller's transaction; all nodes that serve data follow the releases.
 *
 * <p>Neighbours: {@code problem}; {@code series} follows the releases, {@code submission}, {@code
 * source} and {@code analysis.derived.flow} append them, packages that need the date of an answer
 * read them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.release;

import org.jspecify.annotations.NullMarked;
