/**
 * What the operations on trends share: the figures of one indicator as series of areas ({@link
 * org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures}), and the reading of numbers
 * and names in their parameters ({@link
 * org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues}). Each operation has a
 * package of its own below this one.
 *
 * <p>Neighbours: {@code analysis.input} (figures), {@code analysis.answer} (answers); the methods
 * are in the module {@code analysis}, package {@code trend}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.trend;

import org.jspecify.annotations.NullMarked;
