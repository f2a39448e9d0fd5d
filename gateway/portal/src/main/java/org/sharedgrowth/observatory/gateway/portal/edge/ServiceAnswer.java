package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.buffer.Buffer;

/**
 * The whole answer of a service, of any status.
 *
 * @param freshUntil until when it may be used for other guests without asking again, in the time of
 *     {@link System#nanoTime()}; not later than now if it must not
 */
public record ServiceAnswer(int status, Buffer body, long freshUntil) {
    /** An answer for one caller only. */
    public ServiceAnswer(int status, Buffer body) {
        this(status, body, System.nanoTime());
    }
}
