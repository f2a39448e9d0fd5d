/**
 * Long computations about indices, as runs: many draws of ranks, sensitivity, and ranks with one
 * part left out at a time. A request is checked and completed when it arrives, so that its run
 * depends only on its parameters, such as the version of the index, the release and the seed. Runs
 * read public figures only, for every caller.
 *
 * <p>Neighbours: {@code analysis.run} (the jobs), {@code analysis.rank} (gives the same answers
 * while the caller waits).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import org.jspecify.annotations.NullMarked;
