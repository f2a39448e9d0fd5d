/**
 * The caller of a request and their rights. The token of a request is verified here once, before
 * the request is handled; all other code uses {@link
 * org.sharedgrowth.observatory.indicators.access.CurrentCaller}.
 *
 * <p>Neighbours: {@code problem} (refusals), {@code telemetry} (counts callers); every package with
 * resources asks here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.access;

import org.jspecify.annotations.NullMarked;
