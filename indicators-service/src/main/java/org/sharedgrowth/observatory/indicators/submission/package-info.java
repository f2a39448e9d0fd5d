/**
 * An office's contribution on its way: a file is received, checked in the background, looked at by
 * a second person of the office, released now or at an instant, returned or refused, or withdrawn.
 * The resources take the requests ({@link
 * org.sharedgrowth.observatory.indicators.submission.SubmissionResource}, for review and release
 * one each); {@link org.sharedgrowth.observatory.indicators.submission.Submissions} keeps the rows;
 * {@code ReviewDesk} and {@code ReleaseDesk} take the steps; {@link
 * org.sharedgrowth.observatory.indicators.submission.ReleaseClock} makes the releases that are
 * planned.
 *
 * <p>Reads and single-row changes go through Hibernate Reactive. What must commit together with
 * something else (an idempotency key, the chain of releases, a binary COPY) uses that something's
 * connection, guarded by the same version column.
 *
 * <p>Neighbours: {@code upload} receives and stores files, {@code processing} runs their checks,
 * {@code report} shows what was found, {@code lifecycle} says which step may follow which, {@code
 * calendar} announces planned releases; {@code reading} and {@code checking} (pure) read and check.
 * {@code release} takes what is released; {@code idempotency}, {@code access} and {@code problem}
 * as everywhere.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission;

import org.jspecify.annotations.NullMarked;
