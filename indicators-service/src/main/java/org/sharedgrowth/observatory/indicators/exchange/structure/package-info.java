/**
 * Queries for structures in both SDMX dialects. A reader ({@code StructureReader21}, {@code
 * StructureReader30}) turns a target into a {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.StructureQuery}; {@code
 * StructureSearch} finds what it asks for and what that refers to; the {@code encoding} package
 * writes it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.NullMarked;
