package org.sharedgrowth.observatory.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Maps all failures to a status and a body. */
@ApplicationScoped
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final List<ErrorDialect> dialects;
    private final List<KnownFailures> known;
    private final PathMethods methods;
    private final HttpServerRequest currentRequest;

    ProblemMapper(
            Instance<ErrorDialect> dialects,
            Instance<KnownFailures> known,
            PathMethods methods,
            HttpServerRequest currentRequest) {
        this.currentRequest = currentRequest;
        this.methods = methods;
        this.known = known.stream().toList();
        this.dialects = dialects.stream().toList();
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper
    Response noToken(UnauthorizedException e, UriInfo uri, HttpHeaders headers) {
        return answer(Credentials.missing(), uri, headers);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, UriInfo uri, HttpHeaders headers) {
        return answer(Credentials.refused(), uri, headers);
    }

    @ServerExceptionMapper
    Response wrongRole(
            ForbiddenException e, UriInfo uri, HttpHeaders headers, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return answer(Credentials.roleMissing(MethodFacts.of(method).roles()), uri, headers);
    }

    /**
     * Declared separately because Quarkus REST registers a mapper of its own for this exception.
     */
    @ServerExceptionMapper
    Response mismatchedJson(MismatchedInputException e, UriInfo uri, HttpHeaders headers) {
        return badJson(e, uri, headers);
    }

    @ServerExceptionMapper
    Response badJson(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return answer(Translation.ofJson(e), uri, headers);
    }

    @ServerExceptionMapper
    Response protocol(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return badJson(json, uri, headers);
        }
        String path = uri.getPath();
        return answer(
                Translation.ofProtocol(e, path, headers, methods.allowedMethods(path)),
                uri,
                headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri, HttpHeaders headers) {
        String id = requestId(headers);
        @Nullable Problem problem = problemOf(e);
        if (problem == null) {
            problem =
                    new Problem(
                            ProblemType.INTERNAL_ERROR,
                            ServiceText.localized(ServiceText::errorOnOurSide));
            LOG.errorf(e, "unexpected failure path=%s id=%s", uri.getPath(), id);
        }
        return answer(problem, uri, headers, id);
    }

    private @Nullable Problem problemOf(Throwable failure) {
        for (KnownFailures failures : known) {
            @Nullable Problem problem = failures.explain(failure);
            if (problem != null) {
                return problem;
            }
        }
        return Translation.ofFailure(failure);
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers, requestId(headers));
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers, String id) {
        Response.ResponseBuilder answer =
                dialects.stream()
                        .filter(dialect -> dialect.appliesTo(uri.getPath()))
                        .findFirst()
                        .map(dialect -> inDialect(dialect, problem, headers))
                        .orElseGet(() -> rfc9457(problem, id));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    private Response.ResponseBuilder inDialect(
            ErrorDialect dialect, Problem problem, HttpHeaders headers) {
        ErrorDialect.Body body =
                dialect.write(
                        problem, currentRequest.uri(), headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.status(problem.status())
                .type(body.mediaType())
                .entity(body.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Response.ResponseBuilder rfc9457(Problem problem, String id) {
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.document(id));
    }

    /** The request id from the gateway, or a new one. */
    private static String requestId(HttpHeaders headers) {
        @Nullable String given = headers.getHeaderString("X-Request-Id");
        return given != null && given.matches("[A-Za-z0-9._-]{8,64}")
                ? given
                : "urn:uuid:" + UUID.randomUUID();
    }
}
