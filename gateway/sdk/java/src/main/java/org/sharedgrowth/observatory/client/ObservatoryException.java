package org.sharedgrowth.observatory.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The observatory refused a request and gave the reason (RFC 9457). Catch the kinds you can handle;
 * {@link #type()} distinguishes kinds with the same status.
 */
public sealed class ObservatoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final String instance;
    private final transient List<Fault> faults;

    private ObservatoryException(ProblemBody details) {
        super(
                details.status
                        + " "
                        + details.title
                        + (details.detail.isEmpty() ? "" : ": " + details.detail));
        this.status = details.status;
        this.type = details.type;
        this.title = details.title;
        this.instance = details.instance;
        this.faults = details.faults;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The kind of problem, stable, such as {@code /problems/not-found}. */
    public String type() {
        return type;
    }

    /** Name of the kind of problem. */
    public String title() {
        return title;
    }

    /** The id of the request, to report to the operator; empty if there is none. */
    public String instance() {
        return instance;
    }

    /** The individual errors in the request; may be empty. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One error in a request.
     *
     * @param place JSON pointer into the body, or the name of a parameter
     * @param value the offending value; empty if it is not given
     */
    public record Fault(String place, String detail, String value) {}

    static ObservatoryException of(int status, byte[] body) {
        ProblemBody details = ProblemBody.of(status, body);
        return switch (status) {
            case 400, 413, 415, 422 -> new Invalid(details);
            case 401 -> new Unauthorized(details);
            case 403 -> new Forbidden(details);
            case 404 -> new NotFound(details);
            case 409, 412, 428 -> new Conflict(details);
            case 429 -> new TooManyRequests(details);
            case 502, 503, 504 -> new Unavailable(details);
            default -> new ObservatoryException(details);
        };
    }

    /** 400, 413, 415, 422: the request is not valid. */
    public static final class Invalid extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Invalid(ProblemBody details) {
            super(details);
        }
    }

    /** 401: the token is missing or invalid. */
    public static final class Unauthorized extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Unauthorized(ProblemBody details) {
            super(details);
        }
    }

    /** 403: the token does not allow this. */
    public static final class Forbidden extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Forbidden(ProblemBody details) {
            super(details);
        }
    }

    /** 404: it does not exist or is not visible to this caller. */
    public static final class NotFound extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private NotFound(ProblemBody details) {
            super(details);
        }
    }

    /** 409, 412, 428: the current state does not allow it, or has changed since it was read. */
    public static final class Conflict extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Conflict(ProblemBody details) {
            super(details);
        }
    }

    /** 429: too many requests; retries did not help, or the required wait was too long. */
    public static final class TooManyRequests extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private TooManyRequests(ProblemBody details) {
            super(details);
        }
    }

    /** 502, 503, 504: a part of the observatory does not respond; retries, if any, failed too. */
    public static final class Unavailable extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Unavailable(ProblemBody details) {
            super(details);
        }
    }

    private record ProblemBody(
            int status,
            String type,
            String title,
            String detail,
            String instance,
            List<Fault> faults) {

        static ProblemBody of(int status, byte[] body) {
            try {
                JsonNode document = Json.tree(body);
                // SDMX writes errors as a list; the first names the cause.
                JsonNode first = document.path("errors").path(0);
                String title = document.path("title").asText(first.path("title").asText("Failed"));
                String detail = document.path("detail").asText(first.path("detail").asText());
                List<Fault> faults = new ArrayList<>();
                document.path("errors").forEach(fault -> faults.add(fault(fault)));
                return new ProblemBody(
                        status,
                        document.path("type").asText("about:blank"),
                        title,
                        detail,
                        document.path("instance").asText(),
                        List.copyOf(faults));
            } catch (IOException noDocument) {
                return new ProblemBody(status, "about:blank", "Failed", "", "", List.of());
            }
        }

        private static Fault fault(JsonNode fault) {
            return new Fault(
                    fault.path("pointer").asText(fault.path("parameter").asText()),
                    fault.path("detail").asText(),
                    fault.path("value").asText());
        }
    }
}
