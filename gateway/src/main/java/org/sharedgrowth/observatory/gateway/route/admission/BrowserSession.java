package org.sharedgrowth.observatory.gateway.route.admission;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.session.Cookies;
import org.sharedgrowth.observatory.gateway.session.FreshTokens;
import org.sharedgrowth.observatory.gateway.session.SameSite;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.Sessions;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;

/** Admits requests that a signed-in browser sends directly to the services, such as downloads. */
@Singleton
record BrowserSession(Cookies cookies, Sessions sessions, FreshTokens tokens, SameSite sameSite) {
    private static final String CSRF_HEADER = "X-CSRF-Token";

    boolean hasCookie(HttpServerRequest request) {
        return cookies.session(request).isPresent();
    }

    Future<Admission> admission(Request request, Admission asGuest) {
        return sessions.find(cookies.session(request.http()).orElse(""))
                .compose(session ->
                        session.isEmpty()
                                ? Future.succeededFuture(asGuest)
                                : admitSignedIn(request, session.get(), asGuest))
                .recover(failure -> Future.succeededFuture(admitUnknown(asGuest)));
    }

    /**
     * Public reads are admitted as a guest's; other requests are refused because their sender is
     * unknown.
     */
    private static Admission admitUnknown(Admission asGuest) {
        return asGuest instanceof Admission.Granted
                ? asGuest
                : new Admission.Denied(Outages.sessionStoreUnreachable());
    }

    private Future<Admission> admitSignedIn(Request request, Session session, Admission asGuest) {
        HttpServerRequest http = request.http();
        if (!SameSite.SAFE.contains(http.method()) && !isFromOurPage(http, session)) {
            return Future.succeededFuture(
                    new Admission.Denied(Problems.crossSite(), session.caller()));
        }
        if (isRelease(request) && !sessions.mayRelease(session)) {
            return Future.succeededFuture(
                    new Admission.Denied(Problems.secondFactor(), session.caller()));
        }
        return tokens.of(session)
                .<Admission>map(
                        token -> new Admission.Granted(Optional.of(token), session.caller()))
                .recover(failure -> Future.succeededFuture(admitWithoutToken(failure, asGuest)));
    }

    /** Whether the request requires a recent second factor. */
    private static boolean isRelease(Request request) {
        return request.operation().filter(Operation::releases).isPresent();
    }

    private boolean isFromOurPage(HttpServerRequest request, Session session) {
        String csrf = request.getHeader(CSRF_HEADER);
        return csrf != null && session.isTokenOfSession(csrf) && sameSite.isFromThisSite(request);
    }

    private static Admission admitWithoutToken(Throwable failure, Admission asGuest) {
        boolean ended =
                failure instanceof SignInFailed failed
                        && failed.reason() == SignInFailed.Reason.ENDED;
        return ended ? asGuest : new Admission.Denied(Outages.identityUnknown());
    }
}
