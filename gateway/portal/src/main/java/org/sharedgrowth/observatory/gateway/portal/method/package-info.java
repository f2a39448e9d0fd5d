/**
 * The page of the methods that compute figures which no office sends: the version and the published
 * source of each, and how closely it agrees with results that others published.
 *
 * <p>Neighbours: {@code client} (the answer), {@code part} (links), {@code frame}; other pages link
 * to it by its address.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.method;

import org.jspecify.annotations.NullMarked;
