package org.sharedgrowth.observatory.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of problem documents (RFC 9457) in the contracts of all services, word for word, and
 * the answers that refer to them: the public contract, which is merged of them, has each once.
 */
public final class ProblemSchemas {
    private ProblemSchemas() {}

    /** A new one of {@code Problem}, which refers to {@code Fault} by name. */
    public static Schema problem() {
        return object("Why a request was not answered as asked (RFC 9457).")
                .addProperty("type", text("The kind of problem, stable.", "/problems/not-found"))
                .addProperty("title", text("The kind in words.", "There is no such thing"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text("The offending value and the way out.", "…"))
                .addProperty("instance", text("The id of this request.", "urn:uuid:…"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Every single fault, if there are several places.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    /** A new one of {@code Fault}, one of the {@code errors} of a problem. */
    public static Schema fault() {
        return object("One thing wrong with a request.")
                .addProperty("pointer", text("JSON pointer into the body.", "/data/codelists/0"))
                .addProperty("parameter", text("Query parameter or header.", "page"))
                .addProperty("detail", text("What is wrong, and the way out.", "…"))
                .addProperty("value", text("The offending value.", "-1"))
                .required(List.of("detail"));
    }

    /**
     * A new answer that is a problem.
     *
     * @param example a problem as JSON has it, or null for none
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

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
