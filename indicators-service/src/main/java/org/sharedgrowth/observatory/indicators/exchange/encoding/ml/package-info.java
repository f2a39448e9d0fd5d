/**
 * SDMX-ML data messages: generic ({@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.ml.GenericEncoder}) and
 * structure-specific ({@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.ml.SpecificEncoder}), with the header
 * that they share.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.encoding} (the shared parts); only {@code exchange.answer} uses
 * it. Structures in SDMX-ML are written by {@code exchange.structure.encoding}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding.ml;

import org.jspecify.annotations.NullMarked;
