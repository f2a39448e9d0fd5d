/**
 * Makes it safe to repeat requests that create or release something: the answer to a request is
 * stored under its key, in the transaction that carries it out, and returned again to later copies
 * of the request. Start with {@link
 * org.sharedgrowth.observatory.indicators.idempotency.Idempotency}.
 *
 * <p>Neighbours: {@code service.change} (keys and deadlines); {@code structure.registration},
 * {@code submission}, {@code source} and {@code analysis} write through it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.idempotency;

import org.jspecify.annotations.NullMarked;
