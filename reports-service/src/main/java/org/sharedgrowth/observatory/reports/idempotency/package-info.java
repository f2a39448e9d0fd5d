/**
 * Requests that may be sent twice. The answer to a request with an {@code Idempotency-Key} is
 * stored in the transaction that carries it out, so that either both happened or neither; the same
 * key with the same content gets the same answer again. A refused request changed nothing and is
 * not stored.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.idempotency;

import org.jspecify.annotations.NullMarked;
