/**
 * The way through the gateway to the services. {@code Door} lets requests in by their raw target,
 * {@code Dispatch} has whoever sends one judged, {@code Exchange} carries the request and its
 * answer, byte for byte and with back-pressure both ways. Measured reasons for its shape: one HTTP
 * client for each event loop, small answers in one piece, everything else piped, headers by
 * allow-list.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route;

import org.jspecify.annotations.NullMarked;
