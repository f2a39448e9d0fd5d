/**
 * The check of a submission, pure: rows of a file against structures, the office's rights and what
 * is released, to findings and new series versions. {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.Check} is the door. {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.ColumnPlan} says which column means
 * what, {@link org.sharedgrowth.observatory.indicators.submission.checking.RowReader} and {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.WideReader} fill a {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.CellTable}, {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.SeriesMerge} turns it into versions.
 *
 * <p>What a file leaves unsaid: a breakdown without a column is {@code _T} in long and wide files
 * and an error in SDMX-CSV; the frequency follows from the form of the period; unit, multiplier and
 * decimals of a new series come from the indicator's annotations; the status of a value is {@code
 * A}, confidentiality is {@code F}; an empty cell of a wide file is no row. A code without a column
 * stays what it is in cells that exist; a text (source, comment) stays only while the value does,
 * and a new or changed value without a source is the office's own.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.checking;

import org.jspecify.annotations.NullMarked;
