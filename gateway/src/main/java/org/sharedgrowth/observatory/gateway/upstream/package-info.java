/**
 * The servers behind the gateway: where they are and the connections to them. Which node gets a
 * request, and which other one when it fails or is slow, {@code ServerCall} decides, for requests
 * that are forwarded and for the gateway's own ({@code Calls}) alike. There is one HTTP client for
 * each event loop, because a pool shared between loops costs a tenth of the throughput.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.upstream;

import org.jspecify.annotations.NullMarked;
