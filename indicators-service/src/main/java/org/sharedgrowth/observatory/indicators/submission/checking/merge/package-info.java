/**
 * Turns the cells of a file into new series versions. {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.merge.Check} is the entry point of
 * the check: it reads the rows of an opened file and returns a {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult}. {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.merge.SeriesMerge} compares each
 * series with released data; {@link
 * org.sharedgrowth.observatory.indicators.submission.checking.merge.BackgroundMerge} does so while
 * the file is still read.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code submission.checking.columns} (reads the rows), {@code submission.checking}
 * (cells and findings), {@code series.packed} (the format of versions), {@code
 * submission.processing} (runs the check).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import org.jspecify.annotations.NullMarked;
