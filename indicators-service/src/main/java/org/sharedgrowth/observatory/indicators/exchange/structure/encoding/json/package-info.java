/**
 * Structure messages as SDMX-JSON 1.0, 2.0 and 2.1: {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json.StructureJson} writes a
 * message, and a class for each kind of artefact writes its content.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.structure.encoding} (the message, and the names and constraints
 * that XML uses too); {@code exchange.structure} chooses the format.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import org.jspecify.annotations.NullMarked;
