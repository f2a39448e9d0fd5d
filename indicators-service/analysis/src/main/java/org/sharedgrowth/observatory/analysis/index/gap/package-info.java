/**
 * Fills gaps in figures: with the mean or median of other areas, or from other years of the same
 * area; and computes how fast a series changes. Filled figures remain marked as such: see {@code
 * ConstructedIndex} in the package {@code index}.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.index.gap;

import org.jspecify.annotations.NullMarked;
