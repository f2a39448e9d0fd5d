/**
 * The table {@code submission}: only this package reads and writes its rows. {@link
 * org.sharedgrowth.observatory.indicators.submission.row.Submission} is a row. {@link
 * org.sharedgrowth.observatory.indicators.submission.row.SubmissionRows} and {@link
 * org.sharedgrowth.observatory.indicators.submission.row.ScheduledRows} use the reactive driver, so
 * that a change commits together with an idempotency key or the chain of releases; {@link
 * org.sharedgrowth.observatory.indicators.submission.row.WorkerRows} blocks, for the check, whose
 * results are written by COPY, which only JDBC has. A change increases {@code version}, which is
 * also the entity tag, and fails if the row was changed since it was read.
 *
 * <p>Neighbours: {@code submission} decides on changes, {@code submission.processing} runs checks,
 * {@code submission.calendar} lists announced releases. The history of submissions is written by a
 * trigger and read by {@code submission.lifecycle}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.row;

import org.jspecify.annotations.NullMarked;
