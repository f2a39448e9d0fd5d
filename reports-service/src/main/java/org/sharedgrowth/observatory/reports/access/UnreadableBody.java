package org.sharedgrowth.observatory.reports.access;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a body does not match the operation. Does not use the parser's messages, which contain Java
 * types.
 *
 * @param errors the field at which parsing stopped, or empty if the body is not JSON
 */
record UnreadableBody(String detail, List<Problem.Detail> errors) {
    private static final String SHAPE = "does not have the form that the contract describes";

    static UnreadableBody of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    at(pointer(unknown), "is not a field here; known fields: " + known(unknown));
            case JsonMappingException mapping -> at(pointer(mapping), SHAPE);
            default -> new UnreadableBody("The body is not JSON" + where(failure), List.of());
        };
    }

    private static UnreadableBody at(String pointer, String what) {
        return pointer.isEmpty()
                ? new UnreadableBody("The body " + what + ".", List.of())
                : new UnreadableBody(
                        "'" + pointer + "' " + what + ".",
                        List.of(new Problem.Detail(pointer, null, what, null)));
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
