/**
 * Derived flows: a steward keeps a computed series as a dataflow ({@code DerivedDesk}), a queue
 * computes it again after each release of another flow ({@code Recomputation}), and its figures are
 * written as ordinary versions of ordinary series ({@code Publication}), so that every dialect and
 * format serves them.
 *
 * <p>Figures are computed from public data only. If a release withdraws an input, the figures
 * computed from it are withdrawn in the same transaction ({@code Withdrawal}); the queue then
 * computes the remaining figures again.
 *
 * <p>Neighbours: {@code analysis.derived} (methods and lineage), {@code release} (appends releases
 * and calls {@code Withdrawal} before each one), {@code series} (versions), {@code
 * structure.registration} (the dataflow and its indicator), {@code queue}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import org.jspecify.annotations.NullMarked;
