/**
 * JSON-stat 2.0: {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.jsonstat.JsonStatEncoder} writes a
 * cube, {@code JsonStatShape} determines its cells, {@code JsonStatCells} collects their values.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.encoding} (the shared parts); only {@code exchange.answer} uses
 * it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding.jsonstat;

import org.jspecify.annotations.NullMarked;
