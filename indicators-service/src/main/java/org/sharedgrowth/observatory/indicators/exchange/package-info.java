/**
 * Wire formats and dialects; this package itself holds no types. A dialect consists of a parser
 * before the query core and an encoder after it.
 *
 * <p>{@code http} contains the HTTP features of all dialects (targets, parameters, media types,
 * conditions, streaming); {@code request} represents a data request of any dialect; {@code answer}
 * turns a request into a response; {@code encoding} and the packages below it write data, {@code
 * structure.encoding} writes structures, and both are pure; {@code structure} answers requests for
 * structures, availability and schemas. The dialects are {@code sdmx21}, {@code sdmx30} and {@code
 * worldbank}. Each refers only to earlier packages in this list.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange;

import org.jspecify.annotations.NullMarked;
