/**
 * What every operation on analytics shares. Input: parameters such as {@code flow}, {@code area},
 * {@code from} and {@code asOf} become a {@link
 * org.sharedgrowth.observatory.indicators.analysis.input.Scope}, and {@link
 * org.sharedgrowth.observatory.indicators.analysis.input.Inputs} reads the {@link
 * org.sharedgrowth.observatory.indicators.analysis.input.Figures} in it as columns of numbers, only
 * those that the caller may see. Output: what an answer rests on, its form (JSON or CSV), and the
 * problem that a refusal of a method becomes.
 *
 * <p>Neighbours: {@code analysis} (the methods), {@code query} (the rows and who may see them),
 * {@code structure} (codes), {@code analysis.method} (ids and versions); used by the other packages
 * of {@code indicators.analysis}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.input;

import org.jspecify.annotations.NullMarked;
