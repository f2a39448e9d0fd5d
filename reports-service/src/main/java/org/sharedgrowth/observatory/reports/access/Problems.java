package org.sharedgrowth.observatory.reports.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.InvalidClaim;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsUnavailable;

/** Maps all failures to answers. */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final MediaType JSON = new MediaType("application", "problem+json");
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
        if (isUnanswered(failed)) {
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
        return answer(ProblemType.BAD_REQUEST, body.detail(), body.errors()).build();
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
        if (isUnreachable(failure)) {
            LOG.warnf("event=unreachable reason=%s", cause(failure));
            String detail =
                    "A service that this one depends on does not respond; try again in a few"
                            + " seconds.";
            return retry(answer(ProblemType.UNAVAILABLE, detail, List.of()));
        }
        Problem problem =
                problem(
                        ProblemType.UNEXPECTED,
                        "The request was not carried out; give the operator the instance.",
                        List.of());
        LOG.errorf(failure, "event=unexpected instance=%s", problem.instance());
        return response(problem).build();
    }

    private static Response identity(Throwable failed) {
        LOG.warnf("event=identity-unavailable reason=%s", cause(failed));
        return retry(answer(ProblemType.IDENTITY_UNAVAILABLE, UNREACHABLE, List.of()));
    }

    private static boolean isUnreachable(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            boolean database = t instanceof PgException pg && isPassing(pg);
            if (t instanceof OIDCException || database || isConnectionLost(t)) {
                return true;
            }
        }
        return isUnanswered(failure);
    }

    /** The database client throws these for an exhausted pool and a lost connection. */
    private static boolean isConnectionLost(Throwable t) {
        return t instanceof NoStackTraceThrowable
                || t instanceof VertxException
                || t instanceof ClosedChannelException;
    }

    /**
     * Connection (08), no room (53), operator (57), conflict (40), a lock kept too long (55P03).
     */
    private static boolean isPassing(PgException failure) {
        String state = failure.getSqlState();
        return state != null && state.matches("(08|53|57|40|55P03).*");
    }

    private static boolean isUnanswered(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof java.net.ConnectException
                    || t instanceof java.net.SocketException
                    || t instanceof java.util.concurrent.TimeoutException
                    || t instanceof io.smallrye.mutiny.TimeoutException) {
                return true;
            }
        }
        return false;
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
            ProblemType type, String detail, List<Problem.Detail> errors) {
        Response.ResponseBuilder answer = response(problem(type, detail, errors));
        if (!type.challenge().isEmpty()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, type.challenge());
        }
        return type == ProblemType.IN_PROGRESS ? answer.header(HttpHeaders.RETRY_AFTER, 1) : answer;
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status())
                .type(JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    static Problem problem(ProblemType type, String detail, @Nullable List<Problem.Detail> errors) {
        boolean none = errors == null || errors.isEmpty();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                "urn:uuid:" + UUID.randomUUID(),
                none ? null : errors);
    }
}
