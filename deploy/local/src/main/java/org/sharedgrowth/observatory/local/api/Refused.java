package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/** The suite answered a request with an error or did not answer. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refused of(String request, int status, JsonNode problem, String body) {
        StringBuilder text = new StringBuilder(request + " was answered " + status + ": ");
        if (problem.hasNonNull("title")) {
            text.append(problem.path("title").asText());
            text.append(". ").append(problem.path("detail").asText());
            for (JsonNode error : problem.path("errors")) {
                text.append("\n    ").append(error);
            }
        } else {
            text.append(body.isBlank() ? "(no body)" : body.strip());
        }
        return new Refused(status, text.toString());
    }

    static Refused unreachable(String request, Exception cause) {
        Refused refused = new Refused(0, request + " was not answered: " + cause);
        refused.initCause(cause);
        return refused;
    }

    /** The answer's status, 0 if there was none. */
    public int status() {
        return status;
    }
}
