/**
 * SDMX-REST 1.x as {@code /sdmx/2.1} speaks it: XML first, raw targets, keys of exactly as many
 * positions as the structure has dimensions. {@link
 * org.sharedgrowth.observatory.indicators.exchange.sdmx21.DataRequestReader} turns a target into a
 * request that the shared answers serve.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import org.jspecify.annotations.NullMarked;
