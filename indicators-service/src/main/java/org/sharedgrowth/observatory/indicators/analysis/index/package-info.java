/**
 * Composite indices as versioned definitions. {@link
 * org.sharedgrowth.observatory.indicators.analysis.index.IndexDefinitions} keeps them as rows that
 * never change; those that come with the program are added at the start, others are registered by a
 * steward. The format of definitions and the computation of scores are in {@code
 * analysis.index.definition}, which is pure.
 *
 * <p>Neighbours: {@code analysis.answer} (problems of refusals); {@code analysis.score} and {@code
 * analysis.rank} compute with the definitions.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.index;

import org.jspecify.annotations.NullMarked;
