/**
 * Reads SDMX-ML structure messages, 2.1 and 3.0, as stewards send them: {@link
 * org.sharedgrowth.observatory.indicators.markup.MarkupStructures}. A message becomes the
 * equivalent SDMX-JSON message, so that the same reader and the same rules apply to all formats.
 *
 * <p>Neighbours: {@code submission.reading} (XML within limits) and {@code structure.registration},
 * which reads the result.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.markup;

import org.jspecify.annotations.NullMarked;
