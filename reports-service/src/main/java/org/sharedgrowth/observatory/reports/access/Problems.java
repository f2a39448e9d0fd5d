package org.sharedgrowth.observatory.reports.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.contract.UnreadableBody;
import org.sharedgrowth.observatory.identity.InvalidClaim;
import org.sharedgrowth.observatory.operation.TemporaryFailure;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsUnavailable;
import org.sharedgrowth.observatory.tokens.Challenges;

/** Maps all failures to answers. */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String UNREACHABLE =
            "The sign-in server does not respond; try again in a few seconds.";

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        Response.ResponseBuilder answer =
                answer(refused.type(), refused.detail(), refused.errors());
        if (refused.type() == ProblemType.UNAVAILABLE) {
            return retry(answer);
        }
        return refused.etag().isEmpty()
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, refused.etag()).build();
    }

    @ServerExceptionMapper
    public Response indicators(IndicatorsUnavailable unavailable) {
        LOG.warnf("event=indicators-unavailable reason=%s", cause(unavailable));
        String detail = "The indicators-service does not respond; try again in a few seconds.";
        return retry(answer(ProblemType.INDICATORS_UNAVAILABLE, detail, List.of()));
    }

    /**
     * An invalid token is 401; a token that cannot be checked because the sign-in server does not
     * respond is 503.
     */
    @ServerExceptionMapper
    public Response authentication(AuthenticationFailedException failed) {
        if (TemporaryFailure.isUnansweredIn(failed)) {
            return identity(failed);
        }
        // Only the class is logged, because the message may quote the token.
        LOG.infof("event=token-refused reason=%s", root(failed).getClass().getSimpleName());
        return refused(Refused.token("The token is not valid here, or has expired."));
    }

    @ServerExceptionMapper
    public Response oidc(OIDCException failed) {
        return identity(failed);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException missing) {
        String detail = "This operation requires an access token.";
        return answer(ProblemType.UNAUTHENTICATED, detail, List.of()).build();
    }

    @ServerExceptionMapper
    public Response claim(InvalidClaim claim) {
        return refused(Refused.token("The claim '" + claim.claim() + "' cannot be used."));
    }

    /** The token has none of the required roles: insufficient scope (RFC 6750). */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, ResourceInfo resource) {
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        List<String> roles =
                allowed == null ? List.of() : Stream.of(allowed.value()).sorted().toList();
        String detail = "Your token lacks the required role: " + String.join(" or ", roles) + ".";
        return answer(ProblemType.FORBIDDEN, detail, List.of())
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\""
                                + String.join(" ", roles)
                                + "\"")
                .build();
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException unreadable) {
        UnreadableBody body = UnreadableBody.of(unreadable);
        return answer(ProblemType.MALFORMED_BODY, body.detail(), body.errors()).build();
    }

    /** More specific than the framework's own mapper. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException unreadable) {
        return json(unreadable);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException failed, UriInfo uri) {
        if (failed.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable);
        }
        ProblemType type = ProblemType.ofStatus(failed.getResponse().getStatus());
        String path = uri.getRequestUri().getPath();
        String detail =
                type == ProblemType.NOT_FOUND
                        ? "There is nothing at '"
                                + path
                                + "'. The contract lists every path: /openapi."
                        : type.title() + ".";
        Response.ResponseBuilder answer = answer(type, detail, List.of());
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, AllowedMethods.of(path));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (failure.getCause() instanceof OIDCException || TemporaryFailure.isIn(failure)) {
            LOG.warnf("event=unreachable reason=%s", cause(failure));
            String detail =
                    "A service that this one depends on does not respond; try again in a few"
                            + " seconds.";
            return retry(answer(ProblemType.UNAVAILABLE, detail, List.of()));
        }
        ProblemDocument problem =
                ProblemDocument.of(
                        ProblemType.INTERNAL_ERROR,
                        "The request was not carried out; give the operator the instance.",
                        List.of());
        LOG.errorf(failure, "event=unexpected instance=%s", problem.instance());
        return response(problem).build();
    }

    private static Response identity(Throwable failed) {
        LOG.warnf("event=identity-unavailable reason=%s", cause(failed));
        return retry(answer(ProblemType.IDENTITY_UNAVAILABLE, UNREACHABLE, List.of()));
    }

    private static String cause(Throwable failure) {
        return root(failure).toString();
    }

    private static Throwable root(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last;
    }

    private static Response retry(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.RETRY_AFTER, 2).build();
    }

    private static Response.ResponseBuilder answer(
            ProblemType type, String detail, List<Fault> errors) {
        Response.ResponseBuilder answer = response(ProblemDocument.of(type, detail, errors));
        String challenge = challenge(type);
        if (!challenge.isEmpty()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return type == ProblemType.IDEMPOTENCY_KEY_IN_USE
                ? answer.header(HttpHeaders.RETRY_AFTER, 1)
                : answer;
    }

    /** The header {@code WWW-Authenticate} of such a problem; empty if it has none. */
    private static String challenge(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> Challenges.NO_TOKEN;
            case INVALID_TOKEN -> Challenges.INVALID_TOKEN;
            case INVALID_PROOF -> Challenges.INVALID_PROOF;
            case SECOND_FACTOR_REQUIRED -> Challenges.SECOND_FACTOR;
            default -> "";
        };
    }

    private static Response.ResponseBuilder response(ProblemDocument problem) {
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }
}
