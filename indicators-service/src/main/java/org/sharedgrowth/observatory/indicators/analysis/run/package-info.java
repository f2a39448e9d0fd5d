/**
 * Long computations as jobs. A run is a row of a table: {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.Runs} adds, shows and cancels runs, {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.RunClock} processes them on any node, {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.RunWorker} does one part at a time and
 * stores progress with each. What is computed is a {@link
 * org.sharedgrowth.observatory.indicators.analysis.run.RunKind}.
 *
 * <p>A part takes less than a second and is stored in the transaction that holds the row, so a node
 * that is lost loses at most that part, another node continues, and cancelling waits at most for
 * it. The parameters of a run contain everything that its result depends on, among them the release
 * that it reads: so an equal request is answered by the kept result.
 *
 * <p>Neighbours: {@code queue} (waiting rows), {@code idempotency}; {@code analysis.rank.job} has
 * the kinds and the operations.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.run;

import org.jspecify.annotations.NullMarked;
