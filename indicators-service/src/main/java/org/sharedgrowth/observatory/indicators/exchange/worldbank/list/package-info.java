/**
 * Lists of the World Bank's dialect: countries, groups, topics, indicators with their breakdowns
 * ({@link org.sharedgrowth.observatory.indicators.exchange.worldbank.list.ListAnswers}) and sources
 * with their concepts ({@link
 * org.sharedgrowth.observatory.indicators.exchange.worldbank.list.SourceAnswers}).
 *
 * <p>Neighbours: {@code worldbank.request} (requests and the entries they select), {@code
 * worldbank} (the resources).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.worldbank.list;

import org.jspecify.annotations.NullMarked;
