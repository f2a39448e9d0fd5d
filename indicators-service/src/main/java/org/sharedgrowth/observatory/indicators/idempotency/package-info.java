/**
 * Makes requests that create or release something safe to repeat: the answer for a key is stored in
 * the transaction of its effect and returned again. Start with {@link
 * org.sharedgrowth.observatory.indicators.idempotency.Idempotency}.
 *
 * <p>Neighbours: {@code service.change} (keys and deadlines); {@code structure.registration},
 * {@code submission} and {@code source} write through it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.idempotency;

import org.jspecify.annotations.NullMarked;
