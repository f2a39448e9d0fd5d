package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;

/** Forwards a body to a service within the limits for its size and its rate. */
public final class BodyForwarding {
    /** The body was not forwarded; the client gets the reason. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        public Refused(Problem problem) {
            super(problem.slug(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private final Vertx vertx;
    private final RouteConfig config;
    private final Request original;

    BodyForwarding(Vertx vertx, RouteConfig config, Request original) {
        this.vertx = vertx;
        this.config = config;
        this.original = original;
    }

    /**
     * Forwards the body of the request.
     *
     * @return completes when the body was written; fails with {@link Refused}, or if a connection
     *     breaks
     */
    Future<Void> forward(HttpClientRequest service) {
        HttpServerRequest request = original.http();
        if (original.size().isUnknown()) {
            service.setChunked(true);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        return forward(request, original.bodyListener(), service);
    }

    /**
     * Forwards a file that is a part of the body.
     *
     * @return the same as {@link #forward(HttpClientRequest)}
     */
    Future<Void> forward(ReadStream<Buffer> file, HttpClientRequest service) {
        service.setChunked(true);
        return forward(file, chunk -> {}, service);
    }

    private Future<Void> forward(
            ReadStream<Buffer> body, Consumer<Buffer> listener, HttpClientRequest service) {
        long limit = original.bodyLimit(config);
        return new Upload(body, listener, service, limit)
                .watch(vertx, config)
                .run()
                .recover(failure -> Future.failedFuture(toRefusal(failure, limit)));
    }

    private static Throwable toRefusal(Throwable failure, long limit) {
        return switch (failure) {
            case Upload.TooLarge large -> new Refused(Problems.bodyTooLarge(limit));
            case Upload.TooSlow slow -> new Refused(slow.problem());
            default -> failure;
        };
    }
}
