package org.sharedgrowth.observatory.gateway.route;

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
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/** Sends each request to where it belongs: a service, the sign-in server, or our own pages. */
@Singleton
class Door {
    /** Before everything that Quarkus and the portal install. */
    private static final int ORDER = -20_000;

    /** A request line of 16 KiB, method and version included. */
    private static final int LONGEST_TARGET = 16 * 1024 - "OPTIONS  HTTP/1.1".length();

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.OPTIONS,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE);

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Routes routes;
    private final Credentials credentials;
    private final Forwarder forwarder;
    private final RouteConfig config;

    Door(Routes routes, Credentials credentials, Forwarder forwarder, RouteConfig config) {
        this.routes = routes;
        this.credentials = credentials;
        this.forwarder = forwarder;
        this.config = config;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter);
        // Else a path that cannot be decoded is refused without a word.
        router.errorHandler(
                400,
                context ->
                        Problems.badRequest("The address cannot be decoded.")
                                .send(context.request()));
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            // HTTP/2 forbids the header (RFC 9113, 8.2.2); clients drop the whole answer for it.
            context.addHeadersEndHandler(
                    done -> context.response().headers().remove(HttpHeaders.CONNECTION));
        }
        Optional<Problem> fault = fault(request);
        if (fault.isPresent()) {
            fault.get().send(request);
            return;
        }
        String path = path(request.uri());
        Optional<Route> route = routes.find(path);
        if (Routes.isReadOnly(path) && !READING.contains(request.method())) {
            Problems.readOnly(request.method().name()).send(request);
        } else if (route.isPresent()) {
            pass(request, route.get());
        } else if (routes.closed(path)) {
            Problems.notFound(path).send(request);
        } else {
            context.next();
        }
    }

    private Optional<Problem> fault(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return Optional.of(Problems.methodNotAllowed(request.method().name()));
        }
        if (request.uri().length() > LONGEST_TARGET) {
            return Optional.of(Problems.targetTooLong(request.uri().length(), LONGEST_TARGET));
        }
        if (!request.uri().startsWith("/")) {
            return Optional.of(Problems.badRequest("The request target must begin with '/'."));
        }
        if (request.headers().size() > config.headers()) {
            return Optional.of(Problems.tooManyHeaders(config.headers()));
        }
        return Optional.empty();
    }

    private void pass(HttpServerRequest request, Route route) {
        if (!route.checksTokens()) {
            forwarder.forward(request, route, Credentials.AS_SENT);
            return;
        }
        credentials.of(request, route, admission -> admitted(request, route, admission));
    }

    private void admitted(HttpServerRequest request, Route route, Admission admission) {
        switch (admission) {
            case Admission.Granted granted -> forwarder.forward(request, route, granted);
            case Admission.Denied denied -> denied.problem().send(request);
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
