/**
 * Runs checks in the background: {@link
 * org.sharedgrowth.observatory.indicators.submission.processing.CheckQueue} checks the queued
 * files, {@link org.sharedgrowth.observatory.indicators.submission.processing.FileCheck} checks
 * one, {@link org.sharedgrowth.observatory.indicators.submission.processing.SourceResolution}
 * merges series that several offices have sent, {@link
 * org.sharedgrowth.observatory.indicators.submission.processing.ResultWriter} stores the result in
 * one transaction: after a crash a submission is either unchecked or checked, never half checked.
 * {@code Recovery} resumes work after a crash.
 *
 * <p>Neighbours: {@code submission.checking} (the check itself, pure), {@code submission.upload}
 * (the files), {@code submission.lifecycle} (the states); {@code submission} puts submissions into
 * the queue.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.processing;

import org.jspecify.annotations.NullMarked;
