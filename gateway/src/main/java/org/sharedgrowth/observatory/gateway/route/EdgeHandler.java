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

/**
 * Lets each request in by its raw target and its head, or refuses it, and tells where it belongs: a
 * service, the sign-in server, or our own pages.
 */
@Singleton
class EdgeHandler {
    /** Before everything that Quarkus and the portal install. */
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

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final HeadLimits heads;
    private final Routes routes;
    private final Dispatch dispatch;

    EdgeHandler(HeadLimits heads, Routes routes, Dispatch dispatch) {
        this.heads = heads;
        this.routes = routes;
        this.dispatch = dispatch;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter).failureHandler(this::failed);
        // Else a path that cannot be decoded is refused without a word.
        router.errorHandler(
                400,
                context ->
                        Problems.badRequest("The address cannot be decoded.")
                                .send(context.request()));
    }

    private void enter(RoutingContext context) {
        if (!HeadTime.complete(context)) {
            return;
        }
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            // HTTP/2 forbids the header (RFC 9113, 8.2.2); clients drop the whole answer for it.
            context.addHeadersEndHandler(
                    done -> context.response().headers().remove(HttpHeaders.CONNECTION));
        }
        Optional<String> origin =
                AbsoluteForm.withoutHost(request.uri(), request.getHeader(HttpHeaders.HOST));
        if (origin.isPresent()) {
            // Comes in again; from there on nobody sees another form.
            context.reroute(request.method(), origin.get());
            return;
        }
        Optional<Problem> fault = fault(request);
        if (fault.isPresent()) {
            refuse(request, fault.get());
            return;
        }
        if (SentKey.takenOut(context)) {
            return; // comes in again, without
        }
        if (SentKey.leftIn(request.uri())) {
            KeyProblems.misplaced().send(request);
            return;
        }
        SentKey key = SentKey.of(context);
        if (!key.none()) {
            context.addHeadersEndHandler(done -> keepPrivate(context.response().headers()));
        }
        sort(context, key);
    }

    /** By the path alone: to a service or the sign-in server, or on to our own pages. */
    private void sort(RoutingContext context, SentKey key) {
        HttpServerRequest request = context.request();
        String path = path(request.uri());
        Optional<String> strange = guarded(path) ? PathRules.fault(path) : Optional.empty();
        if (strange.isPresent()) {
            Problems.badRequest(strange.get()).send(request);
            return;
        }
        Optional<Route> route = routes.find(path);
        if (Routes.isReadOnly(path) && !READING.contains(request.method())) {
            Problems.otherMethod(request.method().name(), "GET, HEAD, OPTIONS").send(request);
        } else if (route.isPresent()) {
            dispatch.toServer(request, path, route.get(), key);
        } else if (routes.closed(path)) {
            Problems.notFound(path).send(request);
        } else {
            dispatch.toOwnPages(context, path, key);
        }
    }

    private Optional<Problem> fault(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(Problems.otherVersion());
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(Problems.methodNotAllowed(request.method().name()));
        }
        return heads.fault(request);
    }

    /** What a guest gets may be kept by anybody; the copy of who has a key has a key's address. */
    private static void keepPrivate(MultiMap headers) {
        String said = headers.get(HttpHeaders.CACHE_CONTROL);
        if (said == null || !said.contains("no-store")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    private static boolean guarded(String path) {
        return path.startsWith("/api/") || path.startsWith("/sdmx/") || path.startsWith("/v2/");
    }

    /** The connection of a client that frames its requests strangely is not read any further. */
    private static void refuse(HttpServerRequest request, Problem problem) {
        if (request.version() == HttpVersion.HTTP_2) {
            problem.send(request);
        } else {
            problem.with("Connection", "close").send(request);
            HeadTime.refuse(request);
        }
    }

    /** The router looks for a Host before any route does, and answers in a form of its own. */
    private void failed(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.statusCode() == 400 && request.authority() == null) {
            refuse(request, Problems.badRequest("Send one Host header."));
        } else {
            context.next();
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
