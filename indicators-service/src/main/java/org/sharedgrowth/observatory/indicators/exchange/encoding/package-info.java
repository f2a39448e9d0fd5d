/**
 * Encoders: pure folds from series to bytes, {@code start}, one {@code series} after another,
 * {@code end}. They make no object per observation and know nothing of HTTP, clocks or the
 * database.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.jspecify.annotations.NullMarked;
