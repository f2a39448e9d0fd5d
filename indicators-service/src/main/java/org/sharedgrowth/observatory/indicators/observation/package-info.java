/**
 * Observations in the native API: rows by indicator and area, and the history of one series. Every
 * answer names the release that it is based on.
 *
 * <p>Neighbours: {@code query} (the rows), {@code structure} (the names), {@code service.caller};
 * the World Bank's dialect uses the order of dataflows defined here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.observation;

import org.jspecify.annotations.NullMarked;
