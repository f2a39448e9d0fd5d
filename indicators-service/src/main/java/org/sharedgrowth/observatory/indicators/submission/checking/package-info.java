/**
 * Common parts of the check of a submission: {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.CheckContext} has the data needed for
 * a check, {@link org.sharedgrowth.observatory.indicators.submission.checking.Findings} collects
 * the errors by {@link org.sharedgrowth.observatory.indicators.submission.checking.Rule}, {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.CellTable} holds the cells of the
 * file, {@link org.sharedgrowth.observatory.indicators.submission.checking.SeriesTable} its series.
 *
 * <p>Defaults for missing parts of a file: a breakdown without a column is the indicator's total,
 * by default {@code _T}, in long and wide files and an error in SDMX-CSV; the frequency follows
 * from the format of the period; unit, multiplier and decimals of a new series come from the
 * indicator's annotations; the status of a value is {@code A}, confidentiality is {@code F}; an
 * empty cell of a wide file is not a row. In existing cells, a coded attribute for which the file
 * has no column keeps its code; a text (source, comment) is kept only if the value is unchanged,
 * and a new or changed value without a source gets the office as source.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code columns} reads rows into cells, {@code merge} turns them into series
 * versions and contains the entry point, {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.merge.Check}; {@code
 * submission.processing} runs checks and stores their results.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.checking;

import org.jspecify.annotations.NullMarked;
