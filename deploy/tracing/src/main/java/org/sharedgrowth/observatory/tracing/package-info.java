/**
 * A request's way through the programs, told to a collector of traces: W3C Trace Context between
 * them, OTLP towards the collector. A program that was not told of a collector loads none of it but
 * {@link org.sharedgrowth.observatory.tracing.TraceHeader}, and runs nothing.
 */
@NullMarked
package org.sharedgrowth.observatory.tracing;

import org.jspecify.annotations.NullMarked;
