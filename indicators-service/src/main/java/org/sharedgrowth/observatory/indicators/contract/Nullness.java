package org.sharedgrowth.observatory.indicators.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Makes properties of schemas nullable if the code has {@code @Nullable}, and required otherwise.
 */
record Nullness(IndexView index) {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String PAGE = "Page";

    void complete(OpenAPI document) {
        @Nullable Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach(this::complete);
        }
    }

    private void complete(String name, Schema schema) {
        @Nullable ClassInfo type = find(name);
        if (schema.getProperties() == null || type == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
            @Nullable FieldInfo field = type.field(property.getKey());
            if (field != null && field.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(property.getKey(), nullable(property.getValue()));
            } else if (field != null) {
                required.add(property.getKey());
            }
        }
        if (schema.getRequired() == null && !required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static Schema nullable(Schema schema) {
        Schema none = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(OASFactory.createSchema().ref(schema.getRef()), none));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema;
    }

    /**
     * The record of a schema, found by the name in its annotation or, failing that, by its own
     * name; null if there is none.
     */
    private @Nullable ClassInfo find(String name) {
        for (AnnotationInstance annotation : index.getAnnotations(SCHEMA)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS
                    && annotation.value("name") != null
                    && annotation.value("name").asString().equals(name)) {
                return annotation.target().asClass();
            }
        }
        for (ClassInfo known : index.getKnownClasses()) {
            boolean isOurs = known.name().toString().contains(".observatory.");
            String simple = known.simpleName();
            if (isOurs && simple != null && simple.equals(name.startsWith(PAGE) ? PAGE : name)) {
                return known;
            }
        }
        return null;
    }
}
