package org.sharedgrowth.observatory.reports.indicators;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tracing.TraceHeader;

/** Propagates the trace of the current request to the indicators service. */
final class TraceFilter implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        @Nullable String trace = TraceHeader.current();
        if (trace != null) {
            request.getHeaders().putSingle(TraceHeader.NAME, trace);
        }
    }
}
