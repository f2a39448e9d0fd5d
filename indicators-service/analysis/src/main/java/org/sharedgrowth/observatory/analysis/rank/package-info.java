/**
 * How sure a rank is, and why it changed. {@code Simulation} repeats an index with other weights,
 * methods and figures, and counts the ranks: intervals, how probable it is that one area is ahead
 * of another, and who cannot be told apart. {@code LeaveOneOut} says which part moves ranks most,
 * {@code Sobol} which assumption does. {@code RankChange} divides the change of scores and ranks
 * between two releases among its causes.
 *
 * <p>The index itself is in the package {@code index}; {@code index.draws} does the same for an
 * index that is a definition, and says who is ahead under every weight.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.rank;

import org.jspecify.annotations.NullMarked;
