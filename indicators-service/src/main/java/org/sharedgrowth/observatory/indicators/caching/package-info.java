/**
 * Cache headers of answers, mainly for the gateway.
 *
 * <p>Neighbours: none; {@code analysis}, {@code catalogue}, {@code changes}, {@code download},
 * {@code observation}, {@code structure.registration} and {@code submission.calendar} use it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.caching;

import org.jspecify.annotations.NullMarked;
