/**
 * Requests that create or release may be sent again without doing it twice: the answer to a key is
 * written in the transaction of its effect and given again. Start with {@link
 * org.sharedgrowth.observatory.indicators.idempotency.Idempotency}.
 *
 * <p>Neighbours: {@code problem} (refusals); {@code structure.registration}, {@code submission} and
 * {@code source} do their writing through it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.idempotency;

import org.jspecify.annotations.NullMarked;
