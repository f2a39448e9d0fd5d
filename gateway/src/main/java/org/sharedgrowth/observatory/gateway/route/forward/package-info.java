/**
 * Sends admitted requests to the services, byte for byte and with back-pressure both ways. {@code
 * CachedReads} answers reads from the cache or shares one answer among all who ask the same;
 * changes go to {@code Forwarder} directly. {@code Forwarder} waits for one of the service's
 * concurrency slots, {@code ProxiedRequest} then carries the request and its answer. {@code
 * FileForwarder} sends the file of a form over the same way.
 *
 * <p>Measured reasons for its shape: one HTTP client for each event loop, small answers in one
 * piece, everything else in pieces, headers by allow-list. It is called by {@code admission}, uses
 * {@code capacity} and {@code request}, and beside them the packages {@code cache}, {@code
 * upstream} and {@code resilience}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.forward;

import org.jspecify.annotations.NullMarked;
