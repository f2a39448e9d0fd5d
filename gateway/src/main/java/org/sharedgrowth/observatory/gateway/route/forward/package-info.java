/**
 * Sends admitted requests to the services, byte for byte and with back-pressure both ways. {@code
 * CachedReads} answers reads from the cache or shares one answer among all who ask the same, {@code
 * Forwarder} takes one of the requests that a service is given at once ({@code ConcurrencySlots}),
 * {@code ProxiedRequest} carries one request and its answer, {@code UpstreamCall} reaches a node
 * that answers, repeating where that is safe.
 *
 * <p>Measured reasons for its shape: one HTTP client for each event loop, small answers in one
 * piece, everything else in pieces, headers by allow-list. It is called by {@code admission}, uses
 * {@code request}, and beside them the packages {@code cache}, {@code upstream} and {@code
 * resilience}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.forward;

import org.jspecify.annotations.NullMarked;
