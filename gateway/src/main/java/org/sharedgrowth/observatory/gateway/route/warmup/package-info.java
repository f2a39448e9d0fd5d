/**
 * Sends requests through the gateway before it says that it is ready, so that the code of the data
 * path is compiled when the first client comes. {@code WarmUp} is the readiness check and sends
 * them; {@code WarmUpRoute} is the only place where they differ from a client's: it adds a route to
 * {@code request} for their time. No package of the data path depends on this one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.warmup;

import org.jspecify.annotations.NullMarked;
