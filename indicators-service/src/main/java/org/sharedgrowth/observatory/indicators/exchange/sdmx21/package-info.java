/**
 * The dialect SDMX-REST 1.x at {@code /sdmx/2.1}: XML is the default format, requests are parsed
 * from raw targets, and a key has exactly as many positions as the structure has dimensions. It has
 * four resources (data, structure, availability, schema), each with a reader that turns a target
 * into a request; {@link
 * org.sharedgrowth.observatory.indicators.exchange.sdmx21.DataRequestReader21} is the reader for
 * data.
 *
 * <p>Neighbours: {@code exchange.answer} answers data queries, {@code exchange.structure} the rest;
 * {@code exchange.sdmx30} does the same for the next version of the standard. The two packages do
 * not refer to each other.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import org.jspecify.annotations.NullMarked;
