/**
 * What was known when, and how much is revised later. {@link
 * org.sharedgrowth.observatory.analysis.vintage.History} answers what a cell was as of a date,
 * {@link org.sharedgrowth.observatory.analysis.vintage.Staleness} what has changed since a figure
 * was made, {@link org.sharedgrowth.observatory.analysis.vintage.SeriesBreak} whether two editions
 * of a series measure the same thing, {@link
 * org.sharedgrowth.observatory.analysis.vintage.Calibration} how much figures of a kind were
 * revised in the past, and {@link org.sharedgrowth.observatory.analysis.vintage.Proof} how often
 * this agreed with later revisions.
 *
 * <p>Dates are dates of releases, whole days in UTC; a day ends after its last release.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.vintage;

import org.jspecify.annotations.NullMarked;
