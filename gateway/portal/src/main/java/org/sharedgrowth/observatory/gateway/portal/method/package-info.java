/**
 * The page of the methods of analytics: what computes the figures that no office sends, in which
 * version, by which published source, and how closely it agrees with results that others published.
 *
 * <p>Neighbours: {@code client} (the answer), {@code part} (links), {@code frame}; other pages link
 * to it by its address.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.method;

import org.jspecify.annotations.NullMarked;
