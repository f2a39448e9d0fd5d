package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * A body that violates one constraint.
 *
 * @param method method of the operation
 * @param path path of the operation, with parameters in braces
 * @param pointer JSON pointer to the error
 * @param what the violation, such as {@code is missing}
 */
public record InvalidBody(String method, String path, String pointer, String what, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is wrong with the response to this body; empty if it is a problem document that points
     * to the violation.
     */
    public Optional<String> fault(int status, String contentType, String answer) {
        if (!List.of(400, 422).contains(status)) {
            return Optional.of(status + " " + answer);
        }
        if (!contentType.startsWith("application/problem+json")) {
            return Optional.of(contentType + " " + answer);
        }
        return pointer.isEmpty() || pointers(answer).contains(pointer)
                ? Optional.empty()
                : Optional.of("no pointer to " + pointer + ": " + answer);
    }

    private static List<String> pointers(String problem) {
        try {
            return JSON.readTree(problem).path("errors").findValuesAsText("pointer");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(problem, e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path + " " + pointer + " " + what;
    }
}
