package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.access.KnownCaller;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.admission.Checks;
import org.sharedgrowth.observatory.gateway.route.admission.Credentials;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Route;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.route.request.SentKey;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Finds the operation that a request is for and has it judged before it goes on: whoever sends it
 * must be known where the operation is not anybody's.
 */
@Singleton
class Dispatch {
    /** For a page whose reader's turn has not come; as long as for a read. */
    private static final Duration MAX_WAIT_FOR_PAGE = Duration.ofMillis(2500);

    private final Routes routes;
    private final Operations operations;
    private final Credentials credentials;
    private final Checks checks;
    private final SignIns signIns;

    /** What is done with requests to the sign-in server besides. */
    @Singleton
    record SignIns(Revocations revocations, SignInForms forms) {}

    Dispatch(
            Routes routes,
            Operations operations,
            Credentials credentials,
            Checks checks,
            SignIns signIns) {
        this.routes = routes;
        this.operations = operations;
        this.credentials = credentials;
        this.checks = checks;
        this.signIns = signIns;
    }

    /** Our pages are anybody's; whoever calls an operation of ours that is not, must be known. */
    void toOwnPages(RoutingContext context, String path, SentKey key) {
        HttpServerRequest http = context.request();
        if (!(operations.find(http.method(), path) instanceof Operations.Found.One one)
                || one.operation().open()) {
            Request page = Request.of(http, path, routes.own(), Optional.empty(), key);
            credentials.reader(
                    context,
                    caller ->
                            page.guarded(
                                    () -> checks.countedPage(context, caller, MAX_WAIT_FOR_PAGE)));
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

    /** To the service or the sign-in server that the route names. */
    void toServer(HttpServerRequest http, String path, Route route, SentKey key) {
        if (!route.checksTokens()) {
            enter(Request.of(http, path, route, Optional.empty(), key));
            return;
        }
        boolean asksWhatIsOffered = http.method().equals(HttpMethod.OPTIONS);
        switch (operations.find(http.method(), path)) {
            case Operations.Found.One dialect when asksWhatIsOffered ->
                    OptionsResponse.toOtherSites(http);
            case Operations.Found.OtherMethod other when asksWhatIsOffered ->
                    OptionsResponse.of(http, other.allow());
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
            checks.counted(request.http(), Caller.GUEST, () -> toSignIn(request));
        }
    }

    private void toSignIn(Request request) {
        if (request.http().method().equals(HttpMethod.POST) && routes.signsIn(request.path())) {
            signIns.forms().pass(request);
        } else {
            checks.passed(signIns.revocations().heeded(request), Credentials.GUEST);
        }
    }
}
