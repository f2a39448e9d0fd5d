package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.upstream.Question;
import org.sharedgrowth.observatory.gateway.upstream.Repeats;
import org.sharedgrowth.observatory.gateway.upstream.ServerCall;

/** The call to a service for a request that is forwarded. */
final class UpstreamCall extends ServerCall {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /**
     * @param asked gives the route, the operation and the method
     * @param target of the service, with the query
     */
    UpstreamCall(Vertx vertx, HttpClient client, Request asked, String target, Receiver receiver) {
        super(vertx, client, question(asked, target), receiver);
    }

    private static Question question(Request asked, String target) {
        return new Question(
                asked.route().upstream(),
                asked.operationId(),
                asked.http().method(),
                target,
                repeats(asked),
                asked.operation().map(Operation::latencies).orElse(null));
    }

    private static Repeats repeats(Request asked) {
        HttpMethod method = asked.http().method();
        if (!asked.size().none() || !SAFE.contains(method)) {
            return Repeats.NEVER;
        }
        return asked.reads() && method.equals(HttpMethod.GET)
                ? Repeats.WHEN_SLOW
                : Repeats.AFTER_FAILURE;
    }
}
