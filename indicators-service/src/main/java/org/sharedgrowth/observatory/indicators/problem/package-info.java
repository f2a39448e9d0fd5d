/**
 * Common parts of the native API's answers: paginated lists, and texts in the caller's language.
 * Also checks the parameter names of the SDMX and World Bank APIs. Errors come from {@code
 * service.problem}.
 *
 * <p>It depends on no other package of this service; nearly all other packages use it. {@code
 * exchange.http} has the error bodies of SDMX.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.problem;

import org.jspecify.annotations.NullMarked;
