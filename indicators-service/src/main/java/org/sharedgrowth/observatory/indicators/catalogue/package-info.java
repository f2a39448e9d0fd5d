/**
 * The catalogue: indicators, topics, areas, dataflows and offices, their meaning, and the amount of
 * public data of each. Structures define which data are possible; {@link
 * org.sharedgrowth.observatory.indicators.catalogue.FlowCoverage} counts the data that exist.
 *
 * <p>Neighbours: {@code structure} (definitions), {@code series} (data), {@code release} (the log);
 * no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
