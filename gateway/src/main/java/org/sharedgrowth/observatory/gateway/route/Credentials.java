package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.Bearer;
import org.sharedgrowth.observatory.gateway.access.Proofs;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.session.SameSite;

/**
 * Who sends a request. A token must be genuine and meant for the service, and one that is bound to
 * a key must come with a proof; a signed-in browser gets its session's token put in; guests may
 * read. What a caller may do is the services' to say.
 */
@Singleton
class Credentials {
    static final Admission.Granted AS_SENT = new Admission.Granted(Optional.empty());

    private static final Logger LOG = Logger.getLogger(Credentials.class);

    /** Reads whose question is too long for an address: guests may ask it too. */
    private static final String BATCH_OF_CELLS = "/api/indicators/v1/cells";

    private final Tokens tokens;
    private final Proofs proofs;
    private final BrowserSession browser;

    Credentials(Tokens tokens, Proofs proofs, BrowserSession browser) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.browser = browser;
    }

    /** Tells what becomes of the request, at once where nothing has to be looked up. */
    void of(HttpServerRequest request, Route route, Consumer<Admission> then) {
        switch (Bearer.of(request.headers())) {
            case Bearer.Unreadable unreadable -> then.accept(denied(unreadable.problem()));
            case Bearer.Token token ->
                    later(
                            request,
                            tokens.check(token.value()).map(verdict -> judged(verdict, route)),
                            then);
            case Bearer.Bound bound ->
                    later(
                            request,
                            tokens.check(bound.token())
                                    .compose(verdict -> proved(request, bound, verdict, route)),
                            then);
            case Bearer.None none -> {
                if (browser.hasCookie(request)) {
                    later(request, browser.admission(request, guest(request)), then);
                } else {
                    then.accept(guest(request));
                }
            }
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
        admission.onComplete(done -> {
            request.resume();
            if (done.failed()) {
                LOG.error("A request's credentials could not be judged", done.cause());
            }
            then.accept(done.failed() ? denied(Problems.internal()) : done.result());
        });
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
                ? AS_SENT
                : denied(Problems.invalidToken("The token is not meant for the " + service + "."));
    }

    private static Admission guest(HttpServerRequest request) {
        if (SameSite.SAFE.contains(request.method())) {
            return AS_SENT;
        }
        boolean asks = request.method().equals(HttpMethod.POST);
        return asks && BATCH_OF_CELLS.equals(request.path())
                ? AS_SENT
                : new Admission.Denied(Problems.tokenRequired(request.method().name()));
    }

    private static Admission denied(Problem problem) {
        LOG.infof("A request was refused: %s %d", problem.slug(), problem.status());
        return new Admission.Denied(problem);
    }
}
