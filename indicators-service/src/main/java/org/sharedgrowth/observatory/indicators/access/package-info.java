/**
 * Who is calling and what they may see or write. The token of a request is verified here once,
 * before anything else looks at the request; everybody else asks {@link
 * org.sharedgrowth.observatory.indicators.access.CurrentCaller}.
 *
 * <p>Neighbours: {@code problem} (refusals), {@code telemetry} (counts callers); every package with
 * resources asks here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.access;

import org.jspecify.annotations.NullMarked;
