/**
 * Answers data requests. {@link
 * org.sharedgrowth.observatory.indicators.exchange.answer.DataAnswers} plans the data sets, counts
 * their rows, refuses answers that are too large and lets an encoder write the others; {@link
 * org.sharedgrowth.observatory.indicators.exchange.answer.Shortcut} answers frequent requests of
 * guests on the event loop, before they reach Jakarta REST (decision 12); {@link
 * org.sharedgrowth.observatory.indicators.exchange.answer.DataLimits} defines the limits on
 * answers.
 *
 * <p>Neighbours: {@code exchange.request} (the request), {@code query} (the rows), {@code
 * exchange.encoding} (the bytes), {@code exchange.http} (status, headers, streaming). The SDMX
 * dialects call it; {@code worldbank} and {@code download} use its streams and limits.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.answer;

import org.jspecify.annotations.NullMarked;
