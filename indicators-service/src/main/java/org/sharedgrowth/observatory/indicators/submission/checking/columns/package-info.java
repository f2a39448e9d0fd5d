/**
 * Reads the rows of a file, column by column. {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.ColumnPlan} determines the
 * meaning of columns; {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.LongReader} and {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.WideReader} fill the cells,
 * with a class for each kind of column; {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.IndicatorBounds} refuses
 * impossible values, and {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.columns.FrequencyWarnings} warns
 * about implausible periods.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.checking} (cells and findings), {@code submission.reading} (the
 * rows), {@code submission.checking.merge}, which uses the cells read here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import org.jspecify.annotations.NullMarked;
