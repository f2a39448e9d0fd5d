/**
 * The changes of a dataflow between two vintages, cell by cell, as visible to a caller: applying
 * them to the rows of the earlier vintage gives the rows of the later one.
 *
 * <p>Neighbours: {@code query} (compares vintages), {@code exchange.http} (media types,
 * conditions), {@code service.caller}; no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.revision;

import org.jspecify.annotations.NullMarked;
