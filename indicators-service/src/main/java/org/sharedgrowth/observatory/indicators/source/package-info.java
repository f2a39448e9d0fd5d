/**
 * Several offices for one cell: what each of them sent, how far they are apart, and whose rows are
 * shown where all are asked for. What each sent is the store's business; here it is told, and the
 * order of preference is changed by a release of its own.
 *
 * <p>Neighbours: {@code series} (what each office sent), {@code query}, {@code release} (a changed
 * preference is a release), {@code idempotency}; nothing refers to it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.source;

import org.jspecify.annotations.NullMarked;
