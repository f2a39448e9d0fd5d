/**
 * Composite indices as versioned definitions. {@link
 * org.sharedgrowth.observatory.indicators.analysis.index.IndexDefinitions} keeps them as rows that
 * never change. The definitions that come with the program are added when it starts; stewards
 * register others. The format of definitions and the computation of scores are in the package
 * {@code index.definition} of the module {@code analysis}, which is pure.
 *
 * <p>Neighbours: {@code analysis.answer} (problems for refusals); {@code analysis.score} and {@code
 * analysis.rank} compute with the definitions.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.index;

import org.jspecify.annotations.NullMarked;
