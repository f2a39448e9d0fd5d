/**
 * Prevents one slow or broken server from affecting all others: a breaker for each node, a budget
 * for repeated requests, and an adaptive concurrency limit. Plain Java, with the time as an
 * argument. Used by {@code upstream}, {@code operation}, {@code quota}, {@code route} and {@code
 * adapter}; uses no other package of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.resilience;

import org.jspecify.annotations.NullMarked;
