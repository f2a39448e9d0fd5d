/**
 * Makes requests repeatable. The answer to a request with an {@code Idempotency-Key} is stored in
 * the transaction that executes it, so either both are stored or neither is. The same key with the
 * same content gets the same answer again. Refused requests change nothing and are not stored.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.idempotency;

import org.jspecify.annotations.NullMarked;
