/**
 * Cells that several offices have sent: the value of each, the spread, and the order of preference.
 * The store keeps the values; this package reports them, and changes the order of preference, which
 * creates a separate release.
 *
 * <p>Neighbours: {@code series} (what each office sent), {@code query}, {@code release} (a changed
 * preference is a release), {@code idempotency}; no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.source;

import org.jspecify.annotations.NullMarked;
