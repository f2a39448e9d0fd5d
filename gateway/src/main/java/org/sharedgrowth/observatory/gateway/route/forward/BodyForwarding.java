package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;

/** The passage of a request's body to a service, within the limits there are. */
public final class BodyForwarding {
    /** It is the client's fault that the body was not passed on. */
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
    private final Request asked;

    BodyForwarding(Vertx vertx, RouteConfig config, Request asked) {
        this.vertx = vertx;
        this.config = config;
        this.asked = asked;
    }

    /** Completes when all was written; fails when it is refused or a connection breaks. */
    Future<Void> to(HttpClientRequest service) {
        HttpServerRequest request = asked.http();
        if (asked.size().unknown()) {
            service.setChunked(true);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        long limit = asked.bodyLimit(config);
        return new Upload(asked, service, limit)
                .watched(vertx, config)
                .run()
                .recover(failure -> Future.failedFuture(named(failure, limit)));
    }

    private static Throwable named(Throwable failure, long limit) {
        return switch (failure) {
            case Upload.TooLarge large -> new Refused(Problems.tooLarge(limit));
            case Upload.TooSlow slow -> new Refused(slow.problem());
            default -> failure;
        };
    }
}
