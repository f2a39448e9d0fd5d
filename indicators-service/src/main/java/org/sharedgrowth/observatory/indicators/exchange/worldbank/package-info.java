/**
 * The dialect of the World Bank's API v2, for clients that do not use SDMX. {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.WorldBankResource} and {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.WorldBankSourceResource} receive the
 * requests, {@link org.sharedgrowth.observatory.indicators.exchange.worldbank.WorldBankAnswers}
 * answers them.
 *
 * <p>Neighbours: {@code request} reads parameters, countries and indicators, {@code value} finds
 * and writes values, {@code list} writes lists of countries, indicators and sources. An id such as
 * {@code IT.NET.USER.ZS.F} is an indicator with a breakdown: {@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import org.jspecify.annotations.NullMarked;
