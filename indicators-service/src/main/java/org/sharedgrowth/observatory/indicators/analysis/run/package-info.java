/**
 * Long computations as jobs. A run is a row of a table: {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.Runs} adds, shows and cancels runs, {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.RunClock} processes them on any node, {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.RunWorker} computes one part at a time and
 * stores the progress after each. A {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.RunKind} defines what a run computes.
 *
 * <p>A part takes less than a second and is stored in the transaction that holds the row, so if a
 * node fails, at most that part is lost and another node continues, and cancelling waits for at
 * most one part. The parameters of a run contain everything that its result depends on, among them
 * the release that it reads. So an equal request can be answered with the stored result.
 *
 * <p>Neighbours: {@code queue} (waiting rows), {@code idempotency}; {@code analysis.rank.job} has
 * the kinds and the operations.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.run;

import org.jspecify.annotations.NullMarked;
