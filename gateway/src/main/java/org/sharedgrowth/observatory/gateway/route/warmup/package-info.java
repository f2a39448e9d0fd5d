/**
 * Sends requests through the gateway before it says that it is ready, so that the code of the data
 * path is compiled when the first client comes. {@code WarmUp} is the readiness check and does the
 * work; it adds a route of its own to {@code request}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.warmup;

import org.jspecify.annotations.NullMarked;
