/**
 * How every answer of the native API is shaped: errors as RFC 9457 problems, lists as pages with
 * links, texts in the caller's language, and no query parameter that nobody reads. A feature that
 * must refuse something throws a {@link org.sharedgrowth.observatory.indicators.problem.Problem};
 * dialects with error bodies of their own provide an {@link
 * org.sharedgrowth.observatory.indicators.problem.ErrorDialect}.
 *
 * <p>Neighbours: none below; nearly all other packages refuse and page by it. {@code exchange.http}
 * has the error bodies of SDMX.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.problem;

import org.jspecify.annotations.NullMarked;
