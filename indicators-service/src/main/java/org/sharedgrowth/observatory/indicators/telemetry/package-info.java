/**
 * What is told of each request as it runs, in the words that measures have for it.
 *
 * <p>Neighbours: none below; {@code access} and {@code exchange.answer} say what kind of caller and
 * path a request is.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.telemetry;

import org.jspecify.annotations.NullMarked;
