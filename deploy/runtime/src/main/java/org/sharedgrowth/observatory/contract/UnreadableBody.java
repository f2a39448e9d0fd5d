package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;

/**
 * Why a body does not match the operation. Does not use the parser's messages, which contain Java
 * types.
 *
 * @param errors the field at which parsing stopped, or empty if the body is not JSON
 */
public record UnreadableBody(String detail, List<Fault> errors) {
    private static final String SHAPE = "does not have the form that the contract describes";

    /** The longest value that is repeated to the client, in characters. */
    private static final int MAX_VALUE = 200;

    /** What the parser stopped at. */
    public static UnreadableBody of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    at(
                            pointer(unknown),
                            "is not a field here; known fields: " + known(unknown),
                            null);
            case InvalidFormatException format ->
                    at(pointer(format), SHAPE, String.valueOf(format.getValue()));
            case JsonMappingException mapping -> at(pointer(mapping), SHAPE, null);
            default -> new UnreadableBody("The body is not JSON" + where(failure), List.of());
        };
    }

    private static UnreadableBody at(String pointer, String what, @Nullable String value) {
        if (pointer.isEmpty()) {
            return new UnreadableBody("The body " + what + ".", List.of());
        }
        String shown =
                value == null || value.length() <= MAX_VALUE
                        ? value
                        : value.substring(0, MAX_VALUE) + "…";
        String detail = "'" + pointer + "' " + what + (shown == null ? "." : ": " + shown);
        return new UnreadableBody(detail, List.of(Fault.ofBody(pointer, shown, what)));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null || names.isEmpty()
                ? "none"
                : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String where(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        return at == null
                ? "."
                : " from line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/');
            pointer.append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }
}
