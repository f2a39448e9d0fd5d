package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.buffer.Buffer;

/**
 * The whole answer of a service, of any status.
 *
 * @param freshUntil the time, by {@link System#nanoTime()}, until which it may be used for other
 *     guests without another request; not later than now if it must not be used for others
 */
public record ServiceAnswer(int status, Buffer body, long freshUntil) {
    /** An answer for one caller only. */
    public ServiceAnswer(int status, Buffer body) {
        this(status, body, System.nanoTime());
    }
}
