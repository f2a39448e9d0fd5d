/**
 * What changed in a dataflow between two vintages, cell by cell, as a caller may see it: applying
 * the differences to the rows as of the earlier vintage gives the rows as of the later one.
 *
 * <p>Neighbours: {@code query} (compares vintages), {@code exchange.http} (media types,
 * conditions), {@code service.caller}; nothing refers to it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.revision;

import org.jspecify.annotations.NullMarked;
