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
public record BodyErrors(String detail, List<Fault> errors) {
    private static final String SHAPE = "does not have the form that the contract describes";

    /** Maximum length of a value repeated to the client, in characters. */
    private static final int MAX_VALUE = 200;

    /** Describes the position at which the parser stopped. */
    public static BodyErrors of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    at(
                            pointer(unknown),
                            "is not a field here; known fields: " + knownNames(unknown),
                            null);
            case InvalidFormatException format ->
                    at(pointer(format), SHAPE, String.valueOf(format.getValue()));
            case JsonMappingException mapping -> at(pointer(mapping), SHAPE, null);
            default -> new BodyErrors("The body is not JSON" + where(failure), List.of());
        };
    }

    private static BodyErrors at(String pointer, String description, @Nullable String value) {
        if (pointer.isEmpty()) {
            return new BodyErrors("The body " + description + ".", List.of());
        }
        String shown =
                value == null || value.length() <= MAX_VALUE
                        ? value
                        : value.substring(0, MAX_VALUE) + "…";
        String detail = "'" + pointer + "' " + description + (shown == null ? "." : ": " + shown);
        return new BodyErrors(detail, List.of(Fault.ofBody(pointer, shown, description)));
    }

    private static String knownNames(UnrecognizedPropertyException unknown) {
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
