/**
 * Structural metadata in SDMX terms: codelists, concepts, data structures, dataflows, topics,
 * providers and their agreements. Two views of the same artefacts: a {@link
 * org.sharedgrowth.observatory.indicators.structure.Registry} contains them as registered, a {@link
 * org.sharedgrowth.observatory.indicators.structure.Catalogue} with all references resolved, for
 * work with data. Start with {@link org.sharedgrowth.observatory.indicators.structure.Dsd}. No
 * database, no HTTP.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code structure.message} reads artefacts from SDMX-JSON, {@code
 * structure.registration} stores them and knows the current ones; nearly all other packages read
 * them.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.structure;

import org.jspecify.annotations.NullMarked;
