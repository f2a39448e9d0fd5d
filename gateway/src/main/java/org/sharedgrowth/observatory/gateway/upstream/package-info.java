/**
 * The servers behind the gateway: their addresses and the connections to them. {@code ServerCall}
 * decides which node gets a request, and which other node gets it if the first one fails or is
 * slow, both for forwarded requests and for the gateway's own ({@code Calls}). There is one HTTP
 * client for each event loop, because a pool shared between loops costs a tenth of the throughput.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.upstream;

import org.jspecify.annotations.NullMarked;
