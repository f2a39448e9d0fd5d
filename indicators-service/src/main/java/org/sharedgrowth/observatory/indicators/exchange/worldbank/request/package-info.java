/**
 * Reads requests of the World Bank's dialect. {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequestReader} makes
 * queries of the one query core from a request for values; {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery} reads requests by
 * source ({@code /v2/sources/2/series/…}), {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListQuery} those for lists.
 * {@link org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Lists} knows what the
 * dialect calls countries, groups and topics.
 *
 * <p>Neighbours: {@code worldbank.value} and {@code worldbank.list} answer what is read here;
 * {@code structure} holds the codelists, {@code query} the queries.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import org.jspecify.annotations.NullMarked;
