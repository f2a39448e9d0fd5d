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
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
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
 * Identifies the sender of a request. A token must be genuine and intended for the service; a token
 * that is bound to a key requires a DPoP proof. A request from a signed-in browser gets the token
 * of its session. Guests, with an API key or without, may call public operations. All other
 * permissions are decided by the services.
 */
@Singleton
public class Credentials {
    public static final Admission.Granted GUEST =
            new Admission.Granted(Optional.empty(), Caller.GUEST);

    private static final Logger LOG = Logger.getLogger(Credentials.class);

    private final Tokens tokens;
    private final Proofs proofs;
    private final BrowserSession browser;
    private final KeyAdmission keyAdmission;
    private final Visitors visitors;

    Credentials(
            Tokens tokens,
            Proofs proofs,
            BrowserSession browser,
            KeyAdmission keyAdmission,
            Visitors visitors) {
        this.visitors = visitors;
        this.tokens = tokens;
        this.proofs = proofs;
        this.browser = browser;
        this.keyAdmission = keyAdmission;
    }

    /**
     * Decides whether the sender may make this request; calls back at once if nothing has to be
     * looked up.
     */
    public void admit(Request request, Consumer<Admission> then) {
        admit(request, true, then);
    }

    /** Does the same as {@link #admit} for a program: a browser's session cookie is not read. */
    public void admitProgram(Request request, Consumer<Admission> then) {
        admit(request, false, then);
    }

    private void admit(Request request, boolean withSession, Consumer<Admission> then) {
        HttpServerRequest http = request.http();
        Bearer bearer = Bearer.of(http.headers());
        if (!request.key().isAbsent()) {
            admitByKey(request, bearer, then);
            return;
        }
        switch (bearer) {
            case Bearer.Unreadable unreadable -> then.accept(deny(unreadable.problem()));
            case Bearer.Token token ->
                    await(
                            http,
                            tokens.check(token.value())
                                    .map(verdict -> admission(verdict, request.route())),
                            then);
            case Bearer.Bound bound ->
                    await(
                            http,
                            tokens.check(bound.token())
                                    .compose(verdict ->
                                            checkProof(http, bound, verdict, request.route())),
                            then);
            case Bearer.None none -> {
                if (withSession && browser.hasCookie(http)) {
                    await(http, browser.admission(request, guestAdmission(request)), then);
                } else {
                    then.accept(guestAdmission(request));
                }
            }
        }
    }

    /** Finds the reader of a page: the signed-in person or a guest. */
    public void findReader(RoutingContext context, Consumer<Caller> then) {
        Future<Visitor> visitor = visitors.of(context);
        if (visitor.isComplete()) {
            then.accept(visitor.result().caller());
            return;
        }
        HttpServerRequest request = context.request();
        request.pause();
        OwnLoop.onComplete(
                visitor,
                known -> {
                    request.resume();
                    then.accept(known.result().caller());
                });
    }

    /**
     * A key is sent deliberately, a cookie automatically, so the cookie is ignored if there is a
     * key.
     */
    private void admitByKey(Request request, Bearer bearer, Consumer<Admission> then) {
        List<String> keys = request.key().values();
        if (keys.size() > 1) {
            then.accept(deny(KeyProblems.severalKeys()));
        } else if (!(bearer instanceof Bearer.None)) {
            then.accept(deny(KeyProblems.keyAndToken()));
        } else {
            await(
                    request.http(),
                    keyAdmission.admission(request, keys.getFirst(), guestAdmission(request)),
                    then);
        }
    }

    /** Pauses the body during the look-up, because its first bytes would be lost otherwise. */
    private static void await(
            HttpServerRequest request, Future<Admission> admission, Consumer<Admission> then) {
        if (admission.isComplete() && admission.succeeded()) {
            then.accept(admission.result());
            return;
        }
        request.pause();
        OwnLoop.onComplete(
                admission,
                done -> {
                    request.resume();
                    then.accept(done.failed() ? denyAfterFailure(done.cause()) : done.result());
                });
    }

    private static Admission denyAfterFailure(Throwable failure) {
        Problem problem = Outages.internal();
        LOG.errorf(
                failure,
                "A request's credentials could not be checked, instance=%s",
                problem.instance());
        return deny(problem);
    }

    private static Admission admission(TokenVerdict verdict, Route route) {
        return switch (verdict) {
            case TokenVerdict.Refused refused -> deny(refused.problem());
            case TokenVerdict.Valid valid when valid.boundTo().isPresent() ->
                    deny(Problems.invalidToken(GatewayText.localized(GatewayText::tokenBound)));
            case TokenVerdict.Valid valid -> checkAudience(valid, route);
        };
    }

    private Future<Admission> checkProof(
            HttpServerRequest request, Bearer.Bound bound, TokenVerdict verdict, Route route) {
        return switch (verdict) {
            case TokenVerdict.Refused refused -> Future.succeededFuture(deny(refused.problem()));
            case TokenVerdict.Valid valid ->
                    proofs.fault(bound, valid, request.method().name(), request.uri())
                            .map(fault ->
                                    fault.map(Credentials::deny)
                                            .orElseGet(() -> checkAudience(valid, route)));
        };
    }

    private static Admission checkAudience(TokenVerdict.Valid valid, Route route) {
        String service = route.upstream().name();
        return valid.audiences().contains(service)
                ? new Admission.Granted(Optional.empty(), valid.caller())
                : deny(
                        Problems.invalidToken(
                                GatewayText.localized(t -> t.tokenOfOtherService(service))));
    }

    /** Guests may call the public operations of the contract; in a dialect they may only read. */
    private static Admission guestAdmission(Request request) {
        Operation operation = request.operation().orElseThrow();
        boolean reads = !operation.dialect() || SameSite.SAFE.contains(request.http().method());
        return operation.open() && reads
                ? GUEST
                : new Admission.Denied(Problems.tokenRequired(request.http().method().name()));
    }

    private static Admission deny(Problem problem) {
        return new Admission.Denied(problem);
    }
}
