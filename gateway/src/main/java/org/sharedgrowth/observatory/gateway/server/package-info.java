/**
 * The listening side: event loops, the native transport, and how long a client may take to say what
 * it wants. Vert.x has idle time-outs but none for a request head that comes drop by drop, so a
 * small Netty handler in front of its codecs keeps that time. Another one answers heads that its
 * decoder cannot read with a problem document.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.server;

import org.jspecify.annotations.NullMarked;
