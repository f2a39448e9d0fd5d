/**
 * Dialect C: the World Bank's API v2, for everybody who is not from SDMX. {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.WorldBankResource} is its door; {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.DataRequestReader} turns a request for
 * values into queries of the one query core, an id such as {@code IT.NET.USER.ZS.F} into an
 * indicator and a breakdown; {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.RowWriter} writes the rows. Queries by
 * source ({@code /v2/sources/2/series/…}) are read by {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.SourceQuery}; lists and what narrows
 * them by {@link org.sharedgrowth.observatory.indicators.exchange.worldbank.ListQuery}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import org.jspecify.annotations.NullMarked;
