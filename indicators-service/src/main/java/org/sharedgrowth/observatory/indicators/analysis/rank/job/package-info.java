/**
 * Long computations about indices, as runs: many draws of ranks, sensitivity, and ranks without
 * each part. A request is checked and completed when it is sent, so that its run depends on nothing
 * but its parameters: the version of the index, the release that is read, the seed. Runs read
 * public figures only, whoever asks.
 *
 * <p>Neighbours: {@code analysis.run} (the jobs), {@code analysis.rank} (the same answers while the
 * caller waits).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import org.jspecify.annotations.NullMarked;
