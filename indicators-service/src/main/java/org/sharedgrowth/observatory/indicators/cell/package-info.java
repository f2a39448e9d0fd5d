/**
 * Look-up of many single cells: clients that bind sentences or dashboards to figures get all
 * figures in one request, from one release.
 *
 * <p>Neighbours: {@code query} and {@code series} find the cells, {@code structure} names their
 * codes, {@code service.caller} identifies the caller; no other package uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.cell;

import org.jspecify.annotations.NullMarked;
