/**
 * Finding one's way: which indicators, topics and areas there are, what they mean, and how much
 * data the public can see of each. Structures say what could be there; {@link
 * org.sharedgrowth.observatory.indicators.catalogue.FlowCoverage} counts what is.
 *
 * <p>Neighbours: {@code structure} (what could be there), {@code series} (what is); nothing refers
 * to it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
