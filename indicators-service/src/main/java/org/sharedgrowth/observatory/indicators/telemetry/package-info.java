/**
 * Labels requests for metrics.
 *
 * <p>Neighbours: none below; {@code access} and {@code exchange.answer} determine the types of
 * caller and path.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.telemetry;

import org.jspecify.annotations.NullMarked;
