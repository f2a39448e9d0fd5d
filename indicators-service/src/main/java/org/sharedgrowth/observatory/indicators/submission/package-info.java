/**
 * Submissions of an office: a file is received, checked in the background, reviewed by a second
 * person of the office, and released now or at a planned time, returned, refused or withdrawn; a
 * withdrawn one can be restored. Resources receive the requests: one for submissions ({@link
 * org.sharedgrowth.observatory.indicators.submission.SubmissionResource}), one for check reports,
 * one for reviews and one for releases; {@link
 * org.sharedgrowth.observatory.indicators.submission.Submissions} finds and withdraws submissions;
 * {@code ReviewDesk}, {@code ReleaseDesk} and {@code Restoring} take the steps; {@link
 * org.sharedgrowth.observatory.indicators.submission.ReleaseClock} makes the releases that are
 * planned.
 *
 * <p>Neighbours: {@code row} reads and writes the table; {@code upload} receives and stores files,
 * {@code processing} runs their checks, {@code report} shows the findings, {@code lifecycle}
 * defines the possible steps, {@code calendar} announces planned releases; {@code reading} and
 * {@code checking} (pure) read and check. {@code release} appends the releases.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission;

import org.jspecify.annotations.NullMarked;
