/**
 * Answers queries for structures, availability and schemas in both SDMX dialects. A {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.StructureQuery} states which artefacts
 * are requested, {@link org.sharedgrowth.observatory.indicators.exchange.structure.VersionChoice}
 * which of their versions; {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.StructureAnswers} has {@code
 * StructureSearch} find them and the artefacts they refer to.
 *
 * <p>Neighbours: the readers of {@code exchange.sdmx21} and {@code exchange.sdmx30} create the
 * queries; {@code structure.registration} holds the artefacts; {@code exchange.structure.encoding}
 * writes them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.NullMarked;
