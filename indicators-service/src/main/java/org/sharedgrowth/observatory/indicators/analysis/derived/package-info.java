/**
 * Computed series that are kept as dataflows. A {@link
 * org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod} uses the same classes as
 * the operation of the API, and public figures only. Its result is a {@link
 * org.sharedgrowth.observatory.indicators.analysis.derived.Computation}: figures and, for each of
 * them, the inputs that it was computed from ({@link
 * org.sharedgrowth.observatory.indicators.analysis.derived.Lineage}).
 *
 * <p>Neighbours: {@code analysis.gap}, {@code analysis.aggregate} and {@code analysis.score}
 * contain the methods; {@code analysis.derived.flow} keeps the dataflows; {@code
 * analysis.derived.lineage} explains figures.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.derived;

import org.jspecify.annotations.NullMarked;
