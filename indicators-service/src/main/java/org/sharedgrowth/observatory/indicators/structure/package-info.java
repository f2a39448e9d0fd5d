/**
 * Structural metadata in SDMX terms: codelists, concepts, data structures, dataflows, topics,
 * providers and their agreements. Stewards register artefacts as SDMX-JSON; they are stored as rows
 * ({@code artefact}, {@code item}) and read by everybody else as one immutable {@link
 * org.sharedgrowth.observatory.indicators.structure.Catalogue} in memory. Drafts stand beside that
 * (decision 23), for stewards alone. Start with {@link
 * org.sharedgrowth.observatory.indicators.structure.Dsd}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.structure;

import org.jspecify.annotations.NullMarked;
