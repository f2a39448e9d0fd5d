/**
 * Computed series that are kept as dataflows. A {@link
 * org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod} computes, with the
 * classes of its operation and from what everybody sees, a {@link
 * org.sharedgrowth.observatory.indicators.analysis.derived.Computation}: figures, and for each the
 * inputs that it was computed from ({@link
 * org.sharedgrowth.observatory.indicators.analysis.derived.Lineage}).
 *
 * <p>Neighbours: {@code analysis.gap}, {@code analysis.aggregate} and {@code analysis.score} have
 * the methods; {@code analysis.derived.flow} keeps the dataflows, {@code analysis.derived.lineage}
 * explains a figure.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.derived;

import org.jspecify.annotations.NullMarked;
