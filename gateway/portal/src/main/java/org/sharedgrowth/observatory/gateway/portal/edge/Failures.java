package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Function;

/** Explains failures of requests to pages, including exceptions of the gateway itself. */
public interface Failures {
    /** Whether the client wants an error page rather than a problem document. */
    boolean wantsPage(HttpServerRequest request);

    /** The failure in words. */
    Failure of(Throwable failure, HttpServerRequest request);

    /**
     * Shows a form again if the person can correct what was refused; otherwise the result is the
     * failure.
     *
     * @param form makes the page with the form and the reason
     */
    default <T> Future<T> correctable(
            Throwable failure,
            HttpServerRequest request,
            Function<Failure, ? extends Future<? extends T>> form) {
        Failure refusal = of(failure, request);
        return refusal.isCorrectable()
                ? form.apply(refusal).map(page -> page)
                : Future.failedFuture(failure);
    }
}
