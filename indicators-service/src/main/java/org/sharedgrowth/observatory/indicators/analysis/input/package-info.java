/**
 * What every analytics operation reads: parameters such as {@code flow}, {@code area}, {@code from}
 * and {@code asOf} become a {@link org.sharedgrowth.observatory.indicators.analysis.input.Scope},
 * and {@link org.sharedgrowth.observatory.indicators.analysis.input.Inputs} reads the {@link
 * org.sharedgrowth.observatory.indicators.analysis.input.Figures} in this scope as columns of
 * numbers. Only figures that the caller may see are read.
 *
 * <p>Neighbours: {@code query} (the rows and who may see them), {@code structure} (codes); used by
 * the other packages of {@code indicators.analysis}, whose answers {@code analysis.answer} writes.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.input;

import org.jspecify.annotations.NullMarked;
