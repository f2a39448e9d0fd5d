/**
 * For operators: the state of this node.
 *
 * <p>Neighbours: {@code release} and {@code series}; background work ({@code changes}, {@code
 * download}, {@code submission}) reports its queues here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.monitoring;

import org.jspecify.annotations.NullMarked;
