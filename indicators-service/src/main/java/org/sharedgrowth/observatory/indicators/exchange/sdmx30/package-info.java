/**
 * SDMX-REST 2.2 as {@code /sdmx/3.0} speaks it: JSON first, raw targets, conditions in {@code
 * c[COMPONENT]}. {@link org.sharedgrowth.observatory.indicators.exchange.sdmx30.DataRequestReader}
 * turns a target into a query; the resource answers it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import org.jspecify.annotations.NullMarked;
