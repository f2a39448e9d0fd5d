/**
 * Structure messages as bytes: SDMX-ML 2.1, SDMX-JSON 1.0, 2.0 and 2.1. Pure: a {@link
 * org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage} in, bytes
 * out. References are written as the versions they stand for in the registry of the message.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import org.jspecify.annotations.NullMarked;
