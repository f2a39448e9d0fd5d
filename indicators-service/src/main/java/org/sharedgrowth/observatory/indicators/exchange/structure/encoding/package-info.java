/**
 * Structure messages as bytes: a {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage} in, bytes
 * out. SDMX-ML 2.1 and XML schemas are written here ({@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureXml}, {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.encoding.DataSchema}). References are
 * written with the exact versions to which they resolve in the message's registry.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code json} writes the same messages as SDMX-JSON, {@code ml3} as SDMX-ML 3.0;
 * {@code exchange.structure} decides which artefacts they contain.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import org.jspecify.annotations.NullMarked;
