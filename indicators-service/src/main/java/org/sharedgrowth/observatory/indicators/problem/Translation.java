package org.sharedgrowth.observatory.indicators.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Translates failures of the framework and of other services to problems. */
public final class Translation {
    private Translation() {}

    /** Violations of HTTP: unknown path, method or media type. */
    static Problem ofProtocol(
            WebApplicationException e, String path, HttpHeaders request, Set<String> methods) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> Credentials.missing();
            case 403 -> Problem.forbidden("You lack the rights that this operation requires.");
            case 404 ->
                    new Problem(
                            404,
                            "not-found",
                            "Not found",
                            "There is nothing at '"
                                    + path
                                    + "'. The contract lists every path: /openapi.",
                            List.of());
            case 405 -> notAllowed(methods);
            case 406 ->
                    new Problem(
                            406,
                            "not-acceptable",
                            "The requested format is not available",
                            "'"
                                    + request.getHeaderString(HttpHeaders.ACCEPT)
                                    + "' is not available here. Ask for application/json, or for a"
                                    + " type that the contract lists.",
                            List.of());
            case 413 -> tooLarge(null);
            case 415 ->
                    new Problem(
                            415,
                            "unsupported-media-type",
                            "The content type is not supported",
                            "'"
                                    + request.getHeaderString(HttpHeaders.CONTENT_TYPE)
                                    + "' is not supported here. The contract lists the supported"
                                    + " types.",
                            List.of());
            default -> status >= 500 ? broken(status) : malformed();
        };
    }

    /** A body that is not JSON, or has another structure. */
    public static Problem ofJson(JsonProcessingException e) {
        String slug = "malformed-body";
        String title = "The body cannot be read";
        if (e instanceof JsonMappingException mapping) {
            StringBuilder pointer = new StringBuilder();
            for (JsonMappingException.Reference step : mapping.getPath()) {
                String name = step.getFieldName();
                pointer.append('/').append(name == null ? "" + step.getIndex() : name);
            }
            @Nullable String value =
                    e instanceof InvalidFormatException format
                            ? String.valueOf(format.getValue())
                            : null;
            String detail = "does not have the form that the contract describes";
            return new Problem(
                    400,
                    slug,
                    title,
                    "'" + pointer + "' " + detail + (value == null ? "." : ": " + value),
                    List.of(Fault.ofBody(pointer.toString(), value, detail)));
        }
        @Nullable JsonLocation at = e.getLocation();
        return new Problem(
                400,
                slug,
                title,
                "It is not JSON"
                        + (at == null
                                ? "."
                                : " from line "
                                        + at.getLineNr()
                                        + ", column "
                                        + at.getColumnNr()
                                        + "."),
                List.of());
    }

    /** A temporary failure of something that the service depends on; null for internal errors. */
    static @Nullable Problem ofFailure(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Problem problem) {
                return problem;
            }
            if (isConnection(e) || e instanceof TimeoutException) {
                return broken(503);
            }
        }
        return null;
    }

    /** The database is unreachable, overloaded, or asks to retry. */
    private static boolean isConnection(Throwable e) {
        if (e instanceof PgException database) {
            return isPassing(database.getSqlState());
        }
        if (e instanceof SQLException sql) {
            return isPassing(sql.getSQLState());
        }
        // The database client throws these for an exhausted pool and a lost connection.
        return e instanceof NoStackTraceThrowable
                || e instanceof VertxException
                || e instanceof ConnectException
                || e instanceof ClosedChannelException
                || e instanceof ClosedConnectionException;
    }

    /**
     * Whether the failure is temporary: connection (08), no room (53), operator (57), conflict of
     * transactions (40), a lock that others kept too long (55P03). Pools report their own timeouts
     * without a state.
     */
    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState == null || sqlState.matches("(08|53|57|40|55P03).*");
    }

    private static Problem notAllowed(Set<String> methods) {
        String allow = String.join(", ", methods);
        return new Problem(
                        405,
                        "method-not-allowed",
                        "This method is not allowed here",
                        "This path supports " + allow + ".",
                        List.of())
                .header(HttpHeaders.ALLOW, allow);
    }

    private static Problem malformed() {
        return new Problem(
                400,
                "malformed-request",
                "The request does not match the contract",
                "The request does not have the form that the contract describes.",
                List.of());
    }

    private static Problem broken(int status) {
        return new Problem(
                        status,
                        "unavailable",
                        "A part of the service is not available",
                        "Nothing was changed by this request. Try again in a few seconds.",
                        List.of())
                .header("Retry-After", "5");
    }

    /**
     * A body over the limit of its path.
     *
     * @param limit limit in bytes; null if unknown
     */
    static Problem tooLarge(@Nullable Long limit) {
        return new Problem(
                413,
                "too-large",
                "Too large",
                (limit == null ? "The limit" : "The limit of " + limit + " bytes")
                        + " of this path is exceeded. Send the body in parts, or compressed if the"
                        + " contract allows it.",
                List.of());
    }
}
