/**
 * HTTP features that the dialects need but Jakarta REST lacks: the target as it was sent ({@link
 * org.sharedgrowth.observatory.indicators.exchange.http.RawTarget}), its parameters ({@link
 * org.sharedgrowth.observatory.indicators.exchange.http.QueryParameters}), the choice of a media
 * type ({@link org.sharedgrowth.observatory.indicators.exchange.http.Offers}), conditional requests
 * ({@link org.sharedgrowth.observatory.indicators.exchange.http.Conditions}), the errors of SDMX,
 * and answers that are written while they are computed ({@link
 * org.sharedgrowth.observatory.indicators.exchange.http.StreamedAnswer}).
 *
 * <p>Neighbours: {@code problem} (errors of the native API); {@code exchange.request}, {@code
 * exchange.answer} and the dialects build on it. This package does not depend on data sets.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.http;

import org.jspecify.annotations.NullMarked;
