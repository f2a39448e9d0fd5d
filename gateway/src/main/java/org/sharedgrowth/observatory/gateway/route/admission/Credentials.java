package org.sharedgrowth.observatory.gateway.route.admission;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.Bearer;
import org.sharedgrowth.observatory.gateway.access.Proofs;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.KeyProblems;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.OwnLoop;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Route;
import org.sharedgrowth.observatory.gateway.session.SameSite;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.gateway.session.Visitors;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Who sends a request. A token must be genuine and meant for the service, and one that is bound to
 * a key must come with a proof; a signed-in browser gets its session's token put in; guests, with
 * an API key or without, may read. What a caller may do is the services' to say.
 */
@Singleton
public class Credentials {
    public static final Admission.Granted GUEST =
            new Admission.Granted(Optional.empty(), Caller.GUEST);

    private static final Logger LOG = Logger.getLogger(Credentials.class);

    private final Tokens tokens;
    private final Proofs proofs;
    private final BrowserSession browser;
    private final KeyHolder holder;
    private final Visitors visitors;

    Credentials(
            Tokens tokens,
            Proofs proofs,
            BrowserSession browser,
            KeyHolder holder,
            Visitors visitors) {
        this.visitors = visitors;
        this.tokens = tokens;
        this.proofs = proofs;
        this.browser = browser;
        this.holder = holder;
    }

    /** Tells what becomes of the request, at once where nothing has to be looked up. */
    public void of(Request request, Consumer<Admission> then) {
        HttpServerRequest http = request.http();
        Bearer bearer = Bearer.of(http.headers());
        if (!request.key().none()) {
            byKey(request, bearer, then);
            return;
        }
        switch (bearer) {
            case Bearer.Unreadable unreadable -> then.accept(denied(unreadable.problem()));
            case Bearer.Token token ->
                    later(
                            http,
                            tokens.check(token.value())
                                    .map(verdict -> judged(verdict, request.route())),
                            then);
            case Bearer.Bound bound ->
                    later(
                            http,
                            tokens.check(bound.token())
                                    .compose(verdict ->
                                            proved(http, bound, verdict, request.route())),
                            then);
            case Bearer.None none -> {
                if (browser.hasCookie(http)) {
                    later(http, browser.admission(request, guest(request)), then);
                } else {
                    then.accept(guest(request));
                }
            }
        }
    }

    /** Tells who reads a page: whoever is signed in, else a guest. */
    public void reader(RoutingContext context, Consumer<Caller> then) {
        Future<Visitor> visitor = visitors.of(context);
        if (visitor.isComplete()) {
            then.accept(visitor.result().caller());
            return;
        }
        HttpServerRequest request = context.request();
        request.pause();
        OwnLoop.then(
                visitor,
                known -> {
                    request.resume();
                    then.accept(known.result().caller());
                });
    }

    /** A key is sent on purpose, which a cookie is not: who the browser belongs to is not asked. */
    private void byKey(Request request, Bearer bearer, Consumer<Admission> then) {
        List<String> keys = request.key().values();
        if (keys.size() > 1) {
            then.accept(denied(KeyProblems.several()));
        } else if (!(bearer instanceof Bearer.None)) {
            then.accept(denied(KeyProblems.besideToken()));
        } else {
            later(request.http(), holder.admission(request, keys.getFirst(), guest(request)), then);
        }
    }

    /** The body must wait while something is looked up, or its first bytes would be lost. */
    private static void later(
            HttpServerRequest request, Future<Admission> admission, Consumer<Admission> then) {
        if (admission.isComplete() && admission.succeeded()) {
            then.accept(admission.result());
            return;
        }
        request.pause();
        OwnLoop.then(
                admission,
                done -> {
                    request.resume();
                    then.accept(done.failed() ? unjudged(done.cause()) : done.result());
                });
    }

    private static Admission unjudged(Throwable failure) {
        Problem problem = Outages.internal();
        LOG.errorf(
                failure,
                "A request's credentials could not be judged, instance=%s",
                problem.instance());
        return denied(problem);
    }

    private static Admission judged(TokenVerdict verdict, Route route) {
        return switch (verdict) {
            case TokenVerdict.Refused refused -> denied(refused.problem());
            case TokenVerdict.Believed believed when believed.boundTo().isPresent() ->
                    denied(
                            Problems.invalidToken(
                                    "The token is bound to a key: use DPoP, not Bearer."));
            case TokenVerdict.Believed believed -> meant(believed, route);
        };
    }

    private Future<Admission> proved(
            HttpServerRequest request, Bearer.Bound bound, TokenVerdict verdict, Route route) {
        return switch (verdict) {
            case TokenVerdict.Refused refused -> Future.succeededFuture(denied(refused.problem()));
            case TokenVerdict.Believed believed ->
                    proofs.fault(bound, believed, request.method().name(), request.uri())
                            .map(fault ->
                                    fault.map(Credentials::denied)
                                            .orElseGet(() -> meant(believed, route)));
        };
    }

    private static Admission meant(TokenVerdict.Believed believed, Route route) {
        String service = route.upstream().name();
        return believed.audiences().contains(service)
                ? new Admission.Granted(Optional.empty(), believed.caller())
                : denied(Problems.invalidToken("The token is not meant for the " + service + "."));
    }

    /** Guests may call what the contract opens to them; a dialect is there to be read. */
    private static Admission guest(Request request) {
        Operation operation = request.operation().orElseThrow();
        boolean asks = !operation.dialect() || SameSite.SAFE.contains(request.http().method());
        return operation.open() && asks
                ? GUEST
                : new Admission.Denied(Problems.tokenRequired(request.http().method().name()));
    }

    private static Admission denied(Problem problem) {
        return new Admission.Denied(problem);
    }
}
