/**
 * Curves through groups of the population, from its bottom to its top: a straight line, a logistic
 * curve, and the robust standard errors of both.
 *
 * <p>Used by the slope indices and the concentration index of {@code inequality}.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.inequality.curve;

import org.jspecify.annotations.NullMarked;
