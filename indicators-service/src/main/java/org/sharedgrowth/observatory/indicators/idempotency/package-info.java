/**
 * Requests that create or release may be sent again without doing it twice: the answer to a key is
 * written in the transaction of its effect and given again. Start with {@link
 * org.sharedgrowth.observatory.indicators.idempotency.Idempotency}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.idempotency;

import org.jspecify.annotations.NullMarked;
