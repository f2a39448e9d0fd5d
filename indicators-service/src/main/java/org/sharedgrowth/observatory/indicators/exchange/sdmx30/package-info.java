/**
 * The dialect SDMX-REST 2.2 at {@code /sdmx/3.0}: JSON is the default format, requests are parsed
 * from raw targets, and conditions are given as {@code c[COMPONENT]}. It has four resources (data,
 * structure, availability, schema), each with a reader that turns a target into a request; {@link
 * org.sharedgrowth.observatory.indicators.exchange.sdmx30.DataRequestReader30} is the reader for
 * data.
 *
 * <p>Neighbours: {@code exchange.answer} answers data queries, {@code exchange.structure} the rest;
 * {@code exchange.sdmx21} does the same for the previous version of the standard. The two packages
 * do not refer to each other.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import org.jspecify.annotations.NullMarked;
