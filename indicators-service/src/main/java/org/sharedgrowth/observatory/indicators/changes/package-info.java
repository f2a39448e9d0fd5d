/**
 * Releases over HTTP: the list of releases with their hash chain, and the feed that notifies
 * followers of new ones. Everything is read from memory.
 *
 * <p>Neighbours: {@code release} (the log), {@code series} (which releases are served and what they
 * changed), {@code structure} (codes of indicators and areas), {@code monitoring}; no other package
 * uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.changes;

import org.jspecify.annotations.NullMarked;
