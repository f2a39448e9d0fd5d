package org.sharedgrowth.observatory.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The suite refused a request and gave the reason (RFC 9457). Catch the kinds you can handle;
 * {@link #type()} distinguishes kinds with the same status.
 */
public sealed class ObservatoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final String instance;
    private final transient List<Fault> faults;

    private ObservatoryException(Said said) {
        super(said.status + " " + said.title + (said.detail.isEmpty() ? "" : ": " + said.detail));
        this.status = said.status;
        this.type = said.type;
        this.title = said.title;
        this.instance = said.instance;
        this.faults = said.faults;
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

    /** Each single thing that is wrong with the request; may be empty. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One error in a request.
     *
     * @param place JSON pointer into the body or name of a parameter
     * @param value the offending value; empty if it is not told
     */
    public record Fault(String place, String detail, String value) {}

    static ObservatoryException of(int status, byte[] body) {
        Said said = Said.of(status, body);
        return switch (status) {
            case 400, 413, 415, 422 -> new Invalid(said);
            case 401 -> new Unauthorized(said);
            case 403 -> new Forbidden(said);
            case 404 -> new NotFound(said);
            case 409, 412, 428 -> new Conflict(said);
            case 429 -> new TooManyRequests(said);
            case 502, 503, 504 -> new Unavailable(said);
            default -> new ObservatoryException(said);
        };
    }

    /** 400, 413, 415, 422: the request makes no sense as it is. */
    public static final class Invalid extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Invalid(Said said) {
            super(said);
        }
    }

    /** 401: no token, or a bad one. */
    public static final class Unauthorized extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Unauthorized(Said said) {
            super(said);
        }
    }

    /** 403: the token gives no right to this. */
    public static final class Forbidden extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Forbidden(Said said) {
            super(said);
        }
    }

    /** 404: it does not exist or is not visible to this caller. */
    public static final class NotFound extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private NotFound(Said said) {
            super(said);
        }
    }

    /** 409, 412, 428: the state does not allow it, or is another than was thought. */
    public static final class Conflict extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Conflict(Said said) {
            super(said);
        }
    }

    /** 429: too much at once, and for longer than retries wait. */
    public static final class TooManyRequests extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private TooManyRequests(Said said) {
            super(said);
        }
    }

    /** 502, 503, 504: a part of the suite does not answer, retries included. */
    public static final class Unavailable extends ObservatoryException {
        private static final long serialVersionUID = 1L;

        private Unavailable(Said said) {
            super(said);
        }
    }

    private record Said(
            int status,
            String type,
            String title,
            String detail,
            String instance,
            List<Fault> faults) {

        static Said of(int status, byte[] body) {
            try {
                JsonNode document = Json.tree(body);
                // SDMX writes errors as a list; the first names the cause.
                JsonNode first = document.path("errors").path(0);
                String title = document.path("title").asText(first.path("title").asText("Failed"));
                String detail = document.path("detail").asText(first.path("detail").asText());
                List<Fault> faults = new ArrayList<>();
                document.path("errors").forEach(fault -> faults.add(fault(fault)));
                return new Said(
                        status,
                        document.path("type").asText("about:blank"),
                        title,
                        detail,
                        document.path("instance").asText(),
                        List.copyOf(faults));
            } catch (IOException noDocument) {
                return new Said(status, "about:blank", "Failed", "", "", List.of());
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
