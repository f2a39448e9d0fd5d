package org.sharedgrowth.observatory.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.BodyErrors;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.operation.TemporaryFailure;

/** Translates failures of the framework and of other services to problems. */
public final class Translation {
    private Translation() {}

    /** A refusal by the framework, such as of an unknown path, method or media type. */
    static Problem ofProtocol(
            WebApplicationException e, String path, HttpHeaders request, Set<String> methods) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> Credentials.missing();
            case 403 -> Problem.forbidden(ServiceText.localized(ServiceText::rightsMissing));
            case 404 ->
                    new Problem(
                            ProblemType.NOT_FOUND, ServiceText.localized(t -> t.nothingAt(path)));
            case 405 -> methodNotAllowed(methods);
            case 406 ->
                    new Problem(
                            ProblemType.NOT_ACCEPTABLE,
                            ServiceText.localized(
                                    t -> t.notAcceptable(header(request, HttpHeaders.ACCEPT))));
            case 413 -> tooLarge(null);
            case 415 ->
                    new Problem(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            ServiceText.localized(t ->
                                    t.unsupportedType(header(request, HttpHeaders.CONTENT_TYPE))));
            default -> status >= 500 ? unavailable() : malformedRequest();
        };
    }

    /** A body that is not JSON, or does not have the structure of the contract. */
    public static Problem ofJson(JsonProcessingException e) {
        BodyErrors body = BodyErrors.of(e);
        return new Problem(ProblemType.MALFORMED_BODY, body.detail(), body.errors());
    }

    /**
     * Finds the problem among the causes of a failure. If there is none, creates one for a
     * temporary failure, such as a database that cannot be reached or is too busy; returns null for
     * internal errors.
     */
    static @Nullable Problem ofFailure(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Problem problem) {
                return problem;
            }
        }
        return TemporaryFailure.isIn(failure) ? unavailable() : null;
    }

    private static String header(HttpHeaders request, String name) {
        return Problem.shown(String.valueOf(request.getHeaderString(name)));
    }

    private static Problem methodNotAllowed(Set<String> methods) {
        String allow = String.join(", ", methods);
        return new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        ServiceText.localized(t -> t.supportedMethods(allow)))
                .header(HttpHeaders.ALLOW, allow);
    }

    private static Problem malformedRequest() {
        return new Problem(
                ProblemType.BAD_REQUEST, ServiceText.localized(ServiceText::malformedRequest));
    }

    private static Problem unavailable() {
        return new Problem(
                        ProblemType.UNAVAILABLE, ServiceText.localized(ServiceText::nothingChanged))
                .header("Retry-After", "5");
    }

    /**
     * A body over the limit of its path.
     *
     * @param limit limit in bytes; null if unknown
     */
    static Problem tooLarge(@Nullable Long limit) {
        return new Problem(
                ProblemType.CONTENT_TOO_LARGE,
                ServiceText.localized(
                        t -> limit == null ? t.tooLarge() : t.tooLargeFor(String.valueOf(limit))));
    }
}
