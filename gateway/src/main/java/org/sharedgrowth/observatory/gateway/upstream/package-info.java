/**
 * The servers behind the gateway: where they are and the connections to them. There is one HTTP
 * client for each event loop, because a pool shared between loops costs a tenth of the throughput.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.upstream;

import org.jspecify.annotations.NullMarked;
