/**
 * Sends requests through the gateway before it says that it is ready, so that the code of the data
 * path is compiled when the first client arrives. {@code WarmUp} is the readiness check. It has a
 * {@code Rehearsal} send rounds of {@code Traffic} from {@code LoopbackReaders} to a {@code
 * StandInService} until {@code JitQuiescence} finds the {@code Compilers} idle. {@code WarmUpRoute}
 * is the only place where these requests differ from a client's: it adds a route to {@code request}
 * while they are sent. Whatever differs has to take the same branches, or the code is compiled
 * again at the first client. No package of the data path depends on this one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.warmup;

import org.jspecify.annotations.NullMarked;
