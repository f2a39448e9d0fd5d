/**
 * Links in the headers of answers with data: to the licence of the data, and from a past state to
 * the current one and to the list of all states.
 *
 * <p>Pure: no framework, network, clock or randomness.
 *
 * <p>Neighbours: {@code structure} has the terms of use; the dialects, downloads and observations
 * send the links.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.link;

import org.jspecify.annotations.NullMarked;
