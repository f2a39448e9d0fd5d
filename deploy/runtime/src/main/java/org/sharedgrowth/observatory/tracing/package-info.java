/**
 * A request's way through the programs, told to a collector of traces: W3C Trace Context between
 * them, OTLP towards the collector. {@link org.sharedgrowth.observatory.tracing.RequestTraces}
 * begins it in each of them; a program that was not told of a collector installs nothing and loads
 * nothing of OpenTelemetry.
 */
@NullMarked
package org.sharedgrowth.observatory.tracing;

import org.jspecify.annotations.NullMarked;
