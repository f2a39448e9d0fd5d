/**
 * Observability of requests for operators: {@code Labels} names the operation and the tier that it
 * is counted by, {@code Traces} carries its trace on to the services. Used by {@code route} and
 * {@code upstream}; uses no other package of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.monitoring;

import org.jspecify.annotations.NullMarked;
