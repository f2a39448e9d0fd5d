/**
 * An office's contribution on its way: a file is received, checked in the background, looked at by
 * a second person of the office, released now or at an instant, returned or refused, or withdrawn.
 * {@link org.sharedgrowth.observatory.indicators.submission.SubmissionResource} is the door, {@link
 * org.sharedgrowth.observatory.indicators.submission.Lifecycle} says which step may follow which,
 * {@link org.sharedgrowth.observatory.indicators.submission.CheckQueue} works through the files,
 * {@link org.sharedgrowth.observatory.indicators.submission.ReleaseClock} makes the releases that
 * are planned, and {@link org.sharedgrowth.observatory.indicators.submission.ResultWriter} stores a
 * check's outcome in one transaction: after a crash a submission is unchecked or checked, never
 * half of it.
 *
 * <p>Reads and single-row changes go through Hibernate Reactive. What must commit together with
 * something else (an idempotency key, the chain of releases, a binary COPY) uses that something's
 * connection, guarded by the same version column.
 *
 * <p>Neighbours: {@code submission.reading} and {@code submission.checking} (pure) check the files;
 * {@code release} and {@code series} take what is released; {@code structure.registration} says
 * against what; {@code idempotency}, {@code access} and {@code problem} as everywhere.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission;

import org.jspecify.annotations.NullMarked;
