/**
 * Explains a figure of a derived flow: {@code GET /derived-flows/{code}/lineage} answers with the
 * inputs of the figure as they were when it was computed, how it was computed, and whether an input
 * has been revised since. If one has been revised, the answer also has the figure recomputed from
 * the current inputs.
 *
 * <p>Neighbours: {@code analysis.derived.flow} (flows and their releases), {@code analysis.input}
 * (figures as of a release).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import org.jspecify.annotations.NullMarked;
