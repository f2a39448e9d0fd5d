/**
 * What an operator looks at: whether this node may take requests, and how it fares.
 *
 * <p>Neighbours: {@code release} and {@code series}; what runs in the background or late ({@code
 * changes}, {@code download}, {@code submission}) reports here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.monitoring;

import org.jspecify.annotations.NullMarked;
