/**
 * The results of a check, as pages or as CSV ({@link
 * org.sharedgrowth.observatory.indicators.submission.report.Reports}), and the changes of a
 * submission, cell by cell ({@link
 * org.sharedgrowth.observatory.indicators.submission.report.CellDiff}).
 *
 * <p>Neighbours: {@code submission.checking} (findings), {@code submission} (the resource).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.report;

import org.jspecify.annotations.NullMarked;
