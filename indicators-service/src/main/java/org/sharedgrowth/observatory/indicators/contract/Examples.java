package org.sharedgrowth.observatory.indicators.contract;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Composes examples of answers from the examples of their parts. */
record Examples(OpenAPI document) {
    private static final String REFERENCE = "#/components/schemas/";

    private static final Map<String, String> LINKS =
            Map.of("self", "/api/indicators/v1/indicators/IT_NET_USER_ZS");

    /** An example that the schema accepts; null only if the schema accepts only null. */
    @Nullable Object of(Schema schema) {
        return of(schema, Set.of());
    }

    /**
     * An example that the schema accepts, made from the examples of its parts; null only if the
     * schema accepts only null.
     *
     * @param within references that are being followed; a repeated one ends the recursion, because
     *     topics contain topics
     */
    private @Nullable Object of(Schema schema, Set<String> within) {
        if (schema.getRef() != null) {
            Set<String> deeper = new HashSet<>(within);
            deeper.add(schema.getRef());
            return of(resolve(schema.getRef()), deeper);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return parseTyped(schema, schema.getExamples().getFirst());
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(schema.getAnyOf().getFirst(), within);
        }
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty()) {
            return of(schema.getOneOf().getFirst(), within);
        }
        return switch (kind(schema)) {
            case OBJECT -> object(schema, within);
            case ARRAY -> array(schema, within);
            case INTEGER, NUMBER -> 1;
            case BOOLEAN -> true;
            case STRING -> text(schema);
            case NULL -> null;
        };
    }

    private List<?> array(Schema schema, Set<String> within) {
        @Nullable Schema items = schema.getItems();
        if (items == null || (items.getRef() != null && within.contains(items.getRef()))) {
            return List.of();
        }
        @Nullable Object example = of(items, within);
        return example == null ? List.of() : List.of(example);
    }

    private Object object(Schema schema, Set<String> within) {
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach((name, part) ->
                            example.put(name, isLinks(name, part) ? LINKS : of(part, within)));
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            Schema values = schema.getAdditionalPropertiesSchema();
            example.put("SEX", kind(values) == Schema.SchemaType.STRING ? "F" : of(values, within));
        }
        return example;
    }

    private static boolean isLinks(String name, Schema schema) {
        return name.equals("links") && schema.getAdditionalPropertiesSchema() != null;
    }

    /** Annotations contain examples as text; numbers and booleans are converted. */
    private static Object parseTyped(Schema schema, Object example) {
        String text = example.toString();
        return switch (kind(schema)) {
            case INTEGER -> text.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(text) : example;
            case NUMBER -> text.matches("-?[0-9.]{1,18}") ? (Object) new BigDecimal(text) : example;
            case BOOLEAN -> Boolean.valueOf(text);
            case ARRAY -> example instanceof List<?> ? example : List.of(example);
            case OBJECT, STRING, NULL -> example;
        };
    }

    private static String text(Schema schema) {
        return switch (String.valueOf(schema.getFormat())) {
            case "date-time" -> "2026-11-24T10:00:00.123456Z";
            case "date" -> "2026-11-24";
            case "uuid" -> "0f8fad5b-d9cb-469f-a165-70867728950e";
            case "uri" -> "/api/indicators/v1/indicators";
            default -> "text";
        };
    }

    private static Schema.SchemaType kind(Schema schema) {
        if (schema.getType() == null || schema.getType().isEmpty()) {
            return Schema.SchemaType.OBJECT;
        }
        return schema.getType().getFirst();
    }

    private Schema resolve(String reference) {
        @Nullable Schema schema =
                document.getComponents().getSchemas().get(reference.substring(REFERENCE.length()));
        if (schema == null) {
            throw new IllegalStateException("no schema for the reference " + reference);
        }
        return schema;
    }
}
