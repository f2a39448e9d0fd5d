/**
 * SDMX-JSON data messages, 1.0, 2.0 and 2.1: {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.json.JsonEncoder} writes the data,
 * {@code JsonStructure} writes the structure after the data, and {@code JsonNumbers} maps codes to
 * their indexes.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.encoding} (the shared parts); only {@code exchange.answer} uses
 * it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import org.jspecify.annotations.NullMarked;
