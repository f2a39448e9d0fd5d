/**
 * Cache headers of answers, mainly for the gateway.
 *
 * <p>Neighbours: none below; {@code changes}, {@code observation}, {@code structure.registration}
 * and {@code submission} mark their answers here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.caching;

import org.jspecify.annotations.NullMarked;
