package org.sharedgrowth.observatory.gateway.adapter;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.change.AuditFailed;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure.Kind;
import org.sharedgrowth.observatory.gateway.portal.edge.Failures;
import org.sharedgrowth.observatory.gateway.portal.edge.FormRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.SessionsDown;
import org.sharedgrowth.observatory.gateway.portal.frame.LanguageCookie;
import org.sharedgrowth.observatory.gateway.problem.PagePreference;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Refused;
import org.sharedgrowth.observatory.gateway.route.forward.BodyForwarding;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;
import org.sharedgrowth.observatory.gateway.session.StoreDown;
import org.sharedgrowth.observatory.gateway.session.UntrustedForm;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/** Describes failures as the gateway's problem documents do. */
@Singleton
class GatewayFailures implements Failures {
    @Override
    public boolean wantsPage(HttpServerRequest request) {
        return PagePreference.of(request.getHeader("Accept"));
    }

    @Override
    public Failure of(Throwable failure, HttpServerRequest request) {
        Problem found = FaultProblems.of(failure, request);
        Problem problem =
                wantsPage(request)
                        ? found.in(LanguageCookie.choice(request).language())
                        : found.inLanguageOf(request);
        return new Failure(
                kind(failure),
                problem.status(),
                problem.slug(),
                problem.title(),
                problem.detail().toString(),
                field(problem),
                problem.headers(),
                failure instanceof SignInFailed failed ? failed.restartAddress() : "",
                problem::asJson,
                problem::asPage);
    }

    private static String field(Problem problem) {
        return problem.errors().size() == 1
                ? requireNonNullElse(problem.errors().getFirst().pointer(), "")
                        .replaceFirst("/", "")
                : "";
    }

    private static Kind kind(Throwable failure) {
        return switch (failure) {
            case UpstreamFailed _ -> Kind.SERVICE_DOWN;
            case AuditFailed _, BodyForwarding.Refused _, Overloaded _ -> Kind.NOT_SENT;
            case Refused _ -> Kind.OWN_REFUSED;
            case StoreDown _, SessionsDown _ -> Kind.SESSIONS_DOWN;
            case UntrustedForm _, FormRefused _ -> Kind.FOREIGN_FORM;
            case SignInFailed failed ->
                    switch (failed.reason()) {
                        case DENIED -> Kind.SIGN_IN_DENIED;
                        case EXPIRED -> Kind.SIGN_IN_EXPIRED;
                        case DOWN -> Kind.SIGN_IN_DOWN;
                        case ENDED -> Kind.SESSION_ENDED;
                    };
            default -> Kind.OTHER;
        };
    }
}
