/**
 * Structure messages in SDMX-ML 3.0. Start with {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3.StructureMl3}. References
 * are URNs; otherwise, messages have the same content as in SDMX-JSON 2.0.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.structure.encoding} has the parts that all versions share and
 * writes 2.1; {@code json} writes the same messages as SDMX-JSON.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import org.jspecify.annotations.NullMarked;
