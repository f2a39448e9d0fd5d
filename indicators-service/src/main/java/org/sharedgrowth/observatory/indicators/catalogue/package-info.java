/**
 * The catalogue: indicators, topics, areas, dataflows and offices, their meaning, and the amount of
 * public data of each. Structures define what is possible; {@link
 * org.sharedgrowth.observatory.indicators.catalogue.FlowCoverage} counts what exists.
 *
 * <p>Neighbours: {@code structure} (definitions), {@code series} (data), {@code release} (the log);
 * nothing refers to it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
