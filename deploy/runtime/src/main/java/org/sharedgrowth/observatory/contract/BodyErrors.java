package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * Describes why a request body does not match its operation, without the parser's messages, which
 * contain Java types.
 *
 * @param errors the error in the field at which parsing stopped; empty if the body is not JSON or
 *     is wrong as a whole
 */
public record BodyErrors(LocalizedText detail, List<Fault> errors) {
    /** Maximum length of a value repeated to the client, in characters. */
    private static final int MAX_VALUE_LENGTH = 200;

    /** Describes what is wrong at the position at which the parser stopped. */
    public static BodyErrors of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    errorAt(pointer(unknown), unknownField(unknown), null);
            case InvalidFormatException format ->
                    errorAt(
                            pointer(format),
                            BodyText::wrongShape,
                            String.valueOf(format.getValue()));
            case JsonMappingException mapping ->
                    errorAt(pointer(mapping), BodyText::wrongShape, null);
            default ->
                    new BodyErrors(
                            LocalizedText.ofBundle(BodyText.class, notJson(failure)), List.of());
        };
    }

    private static BodyErrors errorAt(
            String pointer, Function<BodyText, String> fault, @Nullable String value) {
        if (pointer.isEmpty()) {
            return new BodyErrors(
                    LocalizedText.ofBundle(BodyText.class, t -> t.bodyFault(fault.apply(t))),
                    List.of());
        }
        String shown =
                value == null || value.length() <= MAX_VALUE_LENGTH
                        ? value
                        : value.substring(0, MAX_VALUE_LENGTH) + "…";
        LocalizedText detail =
                LocalizedText.ofBundle(
                        BodyText.class,
                        t ->
                                shown == null
                                        ? t.field(pointer, fault.apply(t))
                                        : t.fieldWithValue(pointer, fault.apply(t), shown));
        return new BodyErrors(
                detail,
                List.of(
                        Fault.ofBody(
                                pointer, shown, LocalizedText.ofBundle(BodyText.class, fault))));
    }

    private static Function<BodyText, String> unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        if (names == null || names.isEmpty()) {
            return BodyText::unknownFieldIfNoneIsKnown;
        }
        String known =
                names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return t -> t.unknownField(known);
    }

    private static Function<BodyText, String> notJson(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null
                ? BodyText::notJson
                : t ->
                        t.notJsonAt(
                                String.valueOf(location.getLineNr()),
                                String.valueOf(location.getColumnNr()));
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
