/**
 * What keeps one slow or broken server from taking all down: a breaker for each node, a budget for
 * repeated requests, and a concurrency limit that follows what a server can bear. Plain Java, with
 * the time as an argument. Used by {@code upstream}, {@code operation}, {@code quota} and {@code
 * route}; uses no other package of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.resilience;

import org.jspecify.annotations.NullMarked;
