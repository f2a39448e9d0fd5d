/**
 * The form of answers of the native API: lists as pages with links, and texts in the caller's
 * language. Also checks the names of parameters for the other dialects. Errors are those of {@code
 * service.problem}.
 *
 * <p>It depends on no other package of this service; nearly all other packages use it. {@code
 * exchange.http} has the error bodies of SDMX.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.problem;

import org.jspecify.annotations.NullMarked;
