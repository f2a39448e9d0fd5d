/**
 * Runs checks in the background: {@link
 * org.sharedgrowth.observatory.indicators.submission.processing.CheckQueue} works through the
 * files, {@link org.sharedgrowth.observatory.indicators.submission.processing.FileCheck} checks
 * one, {@link org.sharedgrowth.observatory.indicators.submission.processing.SourceResolution} works
 * out what is shown where several offices have sent a series, {@link
 * org.sharedgrowth.observatory.indicators.submission.processing.ResultWriter} stores the outcome in
 * one transaction: after a crash a submission is unchecked or checked, never half of it. {@code
 * Recovery} takes up what a crash left.
 *
 * <p>Neighbours: {@code submission.checking} (the check itself, pure), {@code submission.upload}
 * (the files), {@code submission.lifecycle} (the states); {@code submission} puts submissions into
 * the queue.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.processing;

import org.jspecify.annotations.NullMarked;
