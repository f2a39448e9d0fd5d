package org.sharedgrowth.observatory.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of problem documents (RFC 9457), which are identical in the contracts of all
 * services, and the responses that refer to them. The merged public contract contains each schema
 * once.
 */
public final class ProblemSchemas {
    private ProblemSchemas() {}

    /** Creates the schema {@code Problem}, which refers to {@code Fault} by name. */
    public static Schema problem() {
        return object("Why a request failed (RFC 9457).")
                .addProperty(
                        "type",
                        text("Stable identifier of the kind of problem.", "/problems/not-found"))
                .addProperty("title", text("Name of the kind of problem.", "Not found"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text("The offending value and how to fix it.", "…"))
                .addProperty("instance", text("The id of this request.", "urn:uuid:…"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description(
                                        "The individual errors, each with its position in"
                                                + " the request.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    /**
     * Creates the schema {@code Fault}, which refers to {@code NearestCode}, for the {@code errors}
     * of a problem.
     */
    public static Schema fault() {
        return object("One error in a request.")
                .addProperty("pointer", text("JSON pointer into the body.", "/data/codelists/0"))
                .addProperty("parameter", text("Name of the parameter or header.", "page"))
                .addProperty("detail", text("What is wrong, and how to fix it.", "…"))
                .addProperty("value", text("The offending value.", "-1"))
                .addProperty(
                        "nearest",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description(
                                        "For an unknown code: up to five known codes that"
                                                + " resemble it, the most similar first.")
                                .maxItems(5)
                                .items(
                                        OASFactory.createSchema()
                                                .ref("#/components/schemas/NearestCode")))
                .required(List.of("detail"));
    }

    /** Creates the schema {@code NearestCode}, for the {@code nearest} of a fault. */
    public static Schema nearestCode() {
        return object("A known code that resembles an unknown one.")
                .addProperty("code", text("The code.", "KEN"))
                .addProperty("name", text("Its name in the caller's language.", "Kenya"))
                .required(List.of("code", "name"));
    }

    /**
     * Creates a response whose body is a problem.
     *
     * @param example a problem as JSON, or null for none
     */
    public static APIResponse response(String description, @Nullable Object example) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .ref(
                                                                        "#/components/schemas/Problem"))
                                                .example(example)));
    }

    /** Creates the schema of an object. */
    public static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    /** Creates the schema of a text. */
    public static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
