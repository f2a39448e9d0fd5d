/**
 * How much each caller may ask: published limits, equal within a tier, counted apart for data, for
 * structures and for pages with the sign-in. Gateways exchange every second what callers asked, so
 * that they grant the limit together and no request waits for a shared counter. While the database
 * is unavailable, each one grants its share: the limit divided by the last known number of
 * gateways. Settings control whether it uses the database at all.
 *
 * <p>{@code Quotas} counts requests, {@code Costs} charges what they cost beyond that; {@code
 * Metering} holds both for a route. {@code route} takes from it, {@code operator} shows it; it uses
 * {@code key}, {@code resilience} and {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.quota;

import org.jspecify.annotations.NullMarked;
