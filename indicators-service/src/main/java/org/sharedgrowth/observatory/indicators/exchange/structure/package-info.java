/**
 * Answers queries for structures, availability and schemas in both SDMX dialects. A {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.StructureQuery} says which artefacts
 * are meant, {@link org.sharedgrowth.observatory.indicators.exchange.structure.VersionChoice} which
 * of their versions; {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.StructureAnswers} lets {@code
 * StructureSearch} find them and what they refer to.
 *
 * <p>Neighbours: the readers of {@code exchange.sdmx21} and {@code exchange.sdmx30} make the
 * queries; {@code structure.registration} holds the artefacts; {@code exchange.structure.encoding}
 * writes them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.NullMarked;
