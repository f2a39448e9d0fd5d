/**
 * Inequality of values that have weights, without groups of people or standard errors: Gini, Theil,
 * Atkinson, Hoover, and how much of it is between and within groups. For inequality between areas,
 * weighted by population.
 *
 * <p>Start with {@code Spread}; {@code inequality} uses its formulas for groups.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.inequality.spread;

import org.jspecify.annotations.NullMarked;
