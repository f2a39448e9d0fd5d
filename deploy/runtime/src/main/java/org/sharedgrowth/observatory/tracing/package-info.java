/**
 * Traces of requests across the programs: W3C Trace Context between them, OTLP to the collector.
 * {@link org.sharedgrowth.observatory.tracing.RequestTraces} starts a span in each program; a
 * program without a configured collector loads no class of OpenTelemetry.
 */
@NullMarked
package org.sharedgrowth.observatory.tracing;

import org.jspecify.annotations.NullMarked;
