/**
 * Where requests enter the gateway. {@code EdgeHandler} checks each request by its raw target and
 * head and decides whether it goes to a service, to the sign-in server or to our own pages. {@code
 * Dispatch} finds its operation and passes it on. Requests to the sign-in server have two rules of
 * their own: {@code SignInForms} limits how fast passwords are tried, {@code Revocations} refuses
 * tokens that their owner revoked.
 *
 * <p>The packages below use one another in one direction only: {@code admission} (may this caller
 * do this now?) hands over to {@code forward} (send it to a service and pass the answer back),
 * {@code capacity} has each service's concurrency limit, and all of them use {@code request} (what
 * a request is, its limits and its route). {@code warmup} sends requests through all of it before
 * the gateway says that it is ready.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route;

import org.jspecify.annotations.NullMarked;
