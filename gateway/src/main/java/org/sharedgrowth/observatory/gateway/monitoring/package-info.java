/**
 * Observability of requests for operators: {@code Labels} adds the operation and the tier to the
 * metrics of a request, {@code Traces} propagates its trace to the services. Used by {@code route}
 * and {@code upstream}; uses no other package of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.monitoring;

import org.jspecify.annotations.NullMarked;
