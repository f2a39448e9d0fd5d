/**
 * Reads requests of the World Bank's dialect. {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequestReader} turns
 * a request for values into queries of the query core; {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery} reads requests by
 * source ({@code /v2/sources/2/series/…}), {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListQuery} those for lists.
 * {@link org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Lists} creates the
 * dialect's entries for countries, groups and topics.
 *
 * <p>Neighbours: {@code worldbank.value} and {@code worldbank.list} answer these requests; {@code
 * structure} holds the codelists, {@code query} the queries.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import org.jspecify.annotations.NullMarked;
