/**
 * What was known when, and how much is revised later. {@link
 * org.sharedgrowth.observatory.analysis.vintage.History} answers what a cell was as of a date,
 * {@link org.sharedgrowth.observatory.analysis.vintage.Staleness} what has changed since a figure
 * was made, {@link org.sharedgrowth.observatory.analysis.vintage.SeriesBreak} whether two editions
 * of a series measure the same thing, {@link
 * org.sharedgrowth.observatory.analysis.vintage.Calibration} how much figures of a kind were
 * revised in the past, and {@link org.sharedgrowth.observatory.analysis.vintage.Proof} how often
 * the intervals learnt from those revisions contained the later values.
 *
 * <p>Dates are dates of releases, whole days in UTC; a date includes every release of that day.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.vintage;

import org.jspecify.annotations.NullMarked;
