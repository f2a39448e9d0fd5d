/**
 * The listening side: event loops, the native transport, and how long a client may take to send its
 * request. Vert.x has idle timeouts but none for a request head that arrives very slowly, so a
 * small Netty handler in front of its codecs limits that time. Another one answers heads that the
 * decoder cannot read with a problem document. {@code BodyPace} limits how slowly a body may
 * arrive.
 *
 * <p>It is below {@code route} and {@code form}, which use it, and uses only {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.server;

import org.jspecify.annotations.NullMarked;
