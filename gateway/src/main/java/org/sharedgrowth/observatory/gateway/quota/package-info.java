/**
 * The limits on each caller's requests: published, equal within a tier, and counted separately for
 * data, for structures, and for pages and the sign-in. Every second, gateways exchange the number
 * of requests of each caller, so that they enforce a common limit without a shared counter. While
 * the database is unavailable, each one grants its share: the limit divided by the last known
 * number of gateways. If the number of gateways is configured, the database is not used.
 *
 * <p>{@code Quotas} counts requests, {@code Costs} charges what they cost beyond that; {@code
 * Metering} holds both for a route. {@code route} charges requests, {@code operator} shows the use;
 * it uses {@code key}, {@code resilience} and {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.quota;

import org.jspecify.annotations.NullMarked;
