/**
 * The form of answers of the native API: errors as RFC 9457 problems, lists as pages with links,
 * texts in the caller's language; unknown query parameters are refused. A feature that must refuse
 * something throws a {@link org.sharedgrowth.observatory.indicators.problem.Problem}; dialects with
 * their own error bodies provide an {@link
 * org.sharedgrowth.observatory.indicators.problem.ErrorDialect}.
 *
 * <p>Neighbours: none below; nearly all other packages use it. {@code exchange.http} has the error
 * bodies of SDMX.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.problem;

import org.jspecify.annotations.NullMarked;
