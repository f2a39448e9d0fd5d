/**
 * Reads SDMX-JSON structure messages, as stewards send them, into the types of {@code structure}.
 * Start with {@link org.sharedgrowth.observatory.indicators.structure.message.MessageReader}: it
 * reads the common part of artefacts; a reader for each type reads the rest, and {@link
 * org.sharedgrowth.observatory.indicators.structure.message.MessageNode} is a JSON value with its
 * position in the message. Errors are collected in {@link
 * org.sharedgrowth.observatory.indicators.structure.Faults}, so that one answer names all of them.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code structure} (the types that are read) and {@code structure.registration},
 * the only package that uses this one.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.structure.message;

import org.jspecify.annotations.NullMarked;
