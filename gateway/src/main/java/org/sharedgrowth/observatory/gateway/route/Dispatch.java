package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.gateway.access.KnownCaller;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.admission.Checks;
import org.sharedgrowth.observatory.gateway.route.admission.Credentials;
import org.sharedgrowth.observatory.gateway.route.forward.Forwarder;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Route;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.route.request.SentKey;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Finds the operation of a request, has the sender identified and the request checked, and passes
 * it to our own pages, to a service or to the sign-in server.
 */
@Singleton
record Dispatch(
        Routes routes,
        Operations operations,
        Credentials credentials,
        Checks checks,
        SignIns signIns) {
    /** The handlers of requests to the sign-in server. */
    @Singleton
    record SignIns(Revocations revocations, SignInForms forms, Forwarder forwarder) {}

    /**
     * Passes a request to the gateway's pages, which are public, or to its operations, which are
     * checked like a service's. A read that is open to guests counts as a page.
     */
    void toOwnPages(RoutingContext context, String path, SentKey key) {
        HttpServerRequest http = context.request();
        if (!(operations.find(http.method(), path) instanceof Operations.Found.One one)
                || isRead(one.operation())) {
            Request page = Request.of(http, path, routes.ofOwnOperations(), Optional.empty(), key);
            credentials.findReader(
                    context, caller -> page.guard(() -> checks.countPageInTurn(context, caller)));
            return;
        }
        Request request =
                Request.of(http, path, routes.ofOwnOperations(), Optional.of(one.operation()), key);
        Consumer<Admission> then =
                admission ->
                        request.guard(() ->
                                checks.check(
                                        request,
                                        admission,
                                        granted -> {
                                            KnownCaller.attach(context, granted.caller());
                                            context.next();
                                        }));
        if (one.operation().open()) {
            credentials.admitProgram(request, then);
        } else {
            credentials.admit(request, then);
        }
    }

    private static boolean isRead(Operation operation) {
        return operation.open() && operation.method().equals(HttpMethod.GET);
    }

    /** Passes a request to the service or the sign-in server of its route. */
    void toServer(HttpServerRequest http, String path, Route route, SentKey key) {
        if (!route.checksTokens()) {
            Request request = Request.of(http, path, route, Optional.empty(), key);
            checks.countPage(http, Caller.GUEST, () -> toSignIn(request));
            return;
        }
        boolean isOptions = http.method().equals(HttpMethod.OPTIONS);
        switch (operations.find(http.method(), path)) {
            case Operations.Found.One dialect when isOptions ->
                    OptionsResponse.sendToOtherSites(http);
            case Operations.Found.OtherMethod other when isOptions ->
                    OptionsResponse.send(http, other.allow());
            case Operations.Found.One one ->
                    toService(
                            Request.of(
                                    http,
                                    path,
                                    route,
                                    Optional.of(route.operationToMeasure(one.operation())),
                                    key));
            case Operations.Found.OtherMethod other ->
                    Problems.methodNotAllowed(http.method().name(), other.allow()).send(http);
            case Operations.Found.None none -> Problems.notFound(path).send(http);
        }
    }

    private void toService(Request request) {
        credentials.admit(
                request,
                admission -> request.guard(() -> checks.checkAndForward(request, admission)));
    }

    private void toSignIn(Request request) {
        if (request.http().method().equals(HttpMethod.POST)
                && routes.isSignInForm(request.path())) {
            signIns.forms().forward(request);
        } else {
            signIns.forwarder().forward(signIns.revocations().listen(request), Credentials.GUEST);
        }
    }
}
