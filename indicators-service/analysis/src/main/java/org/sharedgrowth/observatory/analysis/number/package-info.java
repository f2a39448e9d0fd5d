/**
 * What the methods share: moments, quantiles, ranks, correlations and random draws.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.number;

import org.jspecify.annotations.NullMarked;
