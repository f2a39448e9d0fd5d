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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.access.KnownCaller;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.problem.KeyProblems;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.server.HeadTime;

/** Sends each request to where it belongs: a service, the sign-in server, or our own pages. */
@Singleton
class Door {
    /** Before everything that Quarkus and the portal install. */
    private static final int ORDER = -20_000;

    /** A request line of 16 KiB, method and version included. */
    private static final int LONGEST_TARGET = 16 * 1024 - "OPTIONS  HTTP/1.1".length();

    /** Names and values of all headers, in characters. */
    private static final int MOST_IN_HEADERS = 16 * 1024;

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
    private final Operations operations;
    private final Credentials credentials;
    private final Checks checks;
    private final Revocations revocations;
    private final RouteConfig config;

    Door(
            Routes routes,
            Operations operations,
            Credentials credentials,
            Checks checks,
            Revocations revocations,
            RouteConfig config) {
        this.routes = routes;
        this.operations = operations;
        this.credentials = credentials;
        this.checks = checks;
        this.revocations = revocations;
        this.config = config;
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
        String path = path(request.uri());
        Optional<String> strange = guarded(path) ? PathRules.fault(path) : Optional.empty();
        if (strange.isPresent()) {
            Problems.badRequest(strange.get()).send(context.request());
            return;
        }
        Optional<Route> route = routes.find(path);
        if (Routes.isReadOnly(path) && !READING.contains(request.method())) {
            Problems.otherMethod(request.method().name(), "GET, HEAD, OPTIONS").send(request);
        } else if (route.isPresent()) {
            pass(request, path, route.get(), key);
        } else if (routes.closed(path)) {
            Problems.notFound(path).send(request);
        } else {
            own(context, path, key);
        }
    }

    /** Our pages are anybody's; whoever calls an operation of ours that is not, must be known. */
    private void own(RoutingContext context, String path, SentKey key) {
        HttpServerRequest http = context.request();
        if (!(operations.find(http.method(), path) instanceof Operations.Found.One one)
                || one.operation().open()) {
            checks.counted(http, context::next);
            return;
        }
        Request request = Request.of(http, path, routes.own(), Optional.of(one.operation()), key);
        credentials.of(
                request,
                admission ->
                        request.guarded(() ->
                                checks.judged(
                                        request,
                                        admission,
                                        granted -> {
                                            KnownCaller.attach(context, granted.caller());
                                            context.next();
                                        })));
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

    private Optional<Problem> fault(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(Problems.otherVersion());
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(Problems.methodNotAllowed(request.method().name()));
        }
        if (request.uri().length() > LONGEST_TARGET) {
            return Optional.of(Problems.targetTooLong(request.uri().length(), LONGEST_TARGET));
        }
        if (!request.uri().startsWith("/")) {
            return Optional.of(
                    Problems.badRequest(
                            "The request target must begin with '/', or name the host that the"
                                    + " header Host names."));
        }
        Optional<Problem> tooMuch = tooMuch(request.headers());
        return tooMuch.isPresent() ? tooMuch : Framing.fault(request).map(Problems::badRequest);
    }

    private void pass(HttpServerRequest http, String path, Route route, SentKey key) {
        if (!route.checksTokens()) {
            enter(Request.of(http, path, route, Optional.empty(), key));
            return;
        }
        boolean asksWhatIsOffered = http.method().equals(HttpMethod.OPTIONS);
        switch (operations.find(http.method(), path)) {
            case Operations.Found.One dialect when asksWhatIsOffered -> Offer.toOtherSites(http);
            case Operations.Found.OtherMethod other when asksWhatIsOffered ->
                    Offer.of(http, other.allow());
            case Operations.Found.One one ->
                    enter(Request.of(http, path, route, Optional.of(one.operation()), key));
            case Operations.Found.OtherMethod other ->
                    Problems.otherMethod(http.method().name(), other.allow()).send(http);
            case Operations.Found.None none -> Problems.notFound(path).send(http);
        }
    }

    private void enter(Request request) {
        if (request.route().checksTokens()) {
            credentials.of(
                    request,
                    admission -> request.guarded(() -> checks.admitted(request, admission)));
        } else {
            checks.counted(
                    request.http(),
                    () -> checks.passed(revocations.heeded(request), Credentials.GUEST));
        }
    }

    private Optional<Problem> tooMuch(MultiMap headers) {
        int lines = 0;
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            lines += header.getKey().isEmpty() ? 0 : 1;
            size += header.getKey().length() + header.getValue().length();
        }
        if (lines > config.headers()) {
            return Optional.of(Problems.tooManyHeaders(config.headers()));
        }
        return size > MOST_IN_HEADERS
                ? Optional.of(Problems.headersTooLarge(MOST_IN_HEADERS))
                : Optional.empty();
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
