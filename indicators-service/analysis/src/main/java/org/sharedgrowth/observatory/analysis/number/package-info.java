/**
 * Code that the methods share: quantiles, ranks, correlations, decimal arithmetic, random draws,
 * and the division of a change among its causes.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.number;

import org.jspecify.annotations.NullMarked;
