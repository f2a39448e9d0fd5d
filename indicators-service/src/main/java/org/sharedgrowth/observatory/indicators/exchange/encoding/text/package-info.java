/**
 * Data as sentences for people and language models: {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.text.TextEncoder} writes the parts
 * about the whole answer, {@code TextSeries} the paragraph about one series.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.encoding} (the shared parts); only {@code exchange.answer} uses
 * it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding.text;

import org.jspecify.annotations.NullMarked;
