/**
 * Sends admitted requests to the services, byte for byte and with back-pressure in both directions.
 * {@code CachedReads} answers reads from the cache or shares one answer among identical requests;
 * changes go directly to {@code Forwarder}. {@code Forwarder} waits for one of the service's
 * concurrency slots, {@code ProxiedRequest} then forwards the request and returns the answer.
 * {@code FileForwarder} sends the file of a form in the same way.
 *
 * <p>Chosen after measurements: one HTTP client for each event loop, small answers in one piece,
 * everything else in chunks, headers by allow-list. Called by {@code admission} and {@code form};
 * uses {@code capacity}, {@code request}, {@code cache} and {@code upstream}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.forward;

import org.jspecify.annotations.NullMarked;
