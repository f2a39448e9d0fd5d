package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.KeyProblems;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.request.AbsoluteForm;
import org.sharedgrowth.observatory.gateway.route.request.HeadLimits;
import org.sharedgrowth.observatory.gateway.route.request.PathRules;
import org.sharedgrowth.observatory.gateway.route.request.Route;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.route.request.SentKey;
import org.sharedgrowth.observatory.gateway.server.HeadTime;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * Accepts or refuses each request by its raw target and its head, and decides whether it goes to a
 * service, to the sign-in server or to our own pages.
 */
@Singleton
record EdgeHandler(HeadLimits heads, Routes routes, Dispatch dispatch) {
    /** Before all handlers of Quarkus and of the portal. */
    private static final int ORDER = -20_000;

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.OPTIONS,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE);

    private static final Set<HttpMethod> READS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter).failureHandler(this::handleFailure);
        // Without this, the router would send an empty 400 for a path that cannot be decoded.
        router.errorHandler(
                400,
                context ->
                        Problems.badRequest(GatewayText.localized(GatewayText::malformedAddress))
                                .send(context.request()));
    }

    private void enter(RoutingContext context) {
        if (!HeadTime.headArrived(context)) {
            return; // the connection has already been refused
        }
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            // HTTP/2 forbids this header (RFC 9113, 8.2.2); clients reject answers that have it.
            context.addHeadersEndHandler(
                    done -> context.response().headers().remove(HttpHeaders.CONNECTION));
        }
        Optional<String> originForm =
                AbsoluteForm.withoutHost(request.uri(), request.getHeader(HttpHeaders.HOST));
        if (originForm.isPresent()) {
            // The request is handled again with its path as the target; no other handler sees
            // the original target.
            context.reroute(request.method(), originForm.get());
            return;
        }
        Optional<Problem> fault = findFault(request);
        if (fault.isPresent()) {
            refuse(request, fault.get());
            return;
        }
        if (SentKey.removeFromTarget(context)) {
            return; // the request is handled again without the key
        }
        if (SentKey.isIn(request.uri())) {
            KeyProblems.keyInAddress().send(request);
            return;
        }
        SentKey key = SentKey.of(context);
        if (!key.isAbsent()) {
            context.addHeadersEndHandler(done -> makePrivate(context.response().headers()));
        }
        route(context, key);
    }

    /**
     * Refuses unsafe paths, and writes to read-only paths; otherwise chooses the destination by the
     * path.
     */
    private void route(RoutingContext context, SentKey key) {
        HttpServerRequest request = context.request();
        String path = path(request.uri());
        Optional<String> fault = hasRules(path) ? PathRules.fault(path) : Optional.empty();
        if (fault.isPresent()) {
            Problems.badRequest(LocalizedText.constant(fault.get())).send(request);
            return;
        }
        Optional<Route> route = routes.find(path);
        if (Routes.isReadOnly(path) && !READS.contains(request.method())) {
            Problems.methodNotAllowed(request.method().name(), "GET, HEAD, OPTIONS").send(request);
        } else if (route.isPresent()) {
            dispatch.toServer(request, path, route.get(), key);
        } else if (routes.isServerPath(path)) {
            Problems.notFound(path).send(request);
        } else {
            dispatch.toOwnPages(context, path, key);
        }
    }

    private Optional<Problem> findFault(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(Problems.otherVersion());
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(Problems.unknownMethod(request.method().name()));
        }
        return heads.fault(request);
    }

    /**
     * Answers to guests may be cached by anybody; answers to requests with a key only by the
     * client.
     */
    private static void makePrivate(MultiMap headers) {
        String value = headers.get(HttpHeaders.CACHE_CONTROL);
        if (value == null || !value.contains("no-store")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    private static boolean hasRules(String path) {
        return path.startsWith("/api/") || path.startsWith("/sdmx/") || path.startsWith("/v2/");
    }

    /**
     * Refuses a request and, unless it came over HTTP/2, closes its connection, because after a
     * malformed request the next one cannot be trusted.
     */
    private static void refuse(HttpServerRequest request, Problem problem) {
        if (request.version() == HttpVersion.HTTP_2) {
            problem.send(request);
        } else {
            problem.with("Connection", "close").send(request);
            HeadTime.refuseConnection(request);
        }
    }

    /**
     * Refuses a request without a Host header; otherwise the router would answer it by itself,
     * before any route.
     */
    private void handleFailure(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.statusCode() == 400 && request.authority() == null) {
            refuse(request, Problems.badRequest(GatewayText.localized(GatewayText::oneHost)));
        } else {
            context.next();
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
