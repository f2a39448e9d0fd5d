/**
 * Reads the rows of a file, column by column. {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.ColumnPlan} determines the
 * meaning of columns; {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.LongReader} and {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.WideReader} fill the cells,
 * with a class for each kind of column; {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.IndicatorBounds} and {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.FrequencyWarnings} warn about
 * implausible values and periods.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.checking} (cells and findings), {@code submission.reading} (the
 * rows), {@code submission.checking.merge}, which uses what is read here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import org.jspecify.annotations.NullMarked;
