package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * The body of an error response (RFC 9457), as services write it; {@link ProblemSchemas} describes
 * it.
 *
 * @param detail the offending value and how to fix it
 * @param instance unique id of this answer
 * @param errors the individual errors; empty if the request as a whole is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @JsonSerialize(using = ToStringSerializer.class) LocalizedText detail,
        String instance,
        List<Fault> errors) {
    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One error in a request.
     *
     * @param pointer JSON pointer into the body, or null
     * @param parameter name of the query parameter or header, or null
     * @param detail what is wrong and how to fix it
     * @param value the offending value, or null if there is none
     * @param nearest the known codes that an unknown one resembles, the most similar first; empty
     *     for all other errors
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @JsonSerialize(using = ToStringSerializer.class) LocalizedText detail,
            @Nullable String value,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NearestCode> nearest) {
        public Fault {
            nearest = List.copyOf(nearest);
        }

        /** An error in a query parameter or header. */
        public static Fault ofParameter(
                String parameter, @Nullable String value, LocalizedText detail) {
            return new Fault(null, parameter, detail, value, List.of());
        }

        /** An error at a position in the body; an empty pointer means the whole body. */
        public static Fault ofBody(String pointer, @Nullable String value, LocalizedText detail) {
            return new Fault(pointer, null, detail, value, List.of());
        }

        /** The same error in the given language. */
        public Fault in(Language language) {
            return new Fault(
                    pointer,
                    parameter,
                    LocalizedText.constant(detail.in(language)),
                    value,
                    nearest.stream().map(code -> code.in(language)).toList());
        }

        /** The same error, with the known codes that the unknown one resembles. */
        public Fault withNearest(List<NearestCode> codes) {
            return new Fault(pointer, parameter, detail, value, codes);
        }
    }

    /** A known code and its name. */
    public record NearestCode(
            String code, @JsonSerialize(using = ToStringSerializer.class) LocalizedText name) {
        NearestCode in(Language language) {
            return new NearestCode(code, LocalizedText.constant(name.in(language)));
        }
    }

    /** The same problem in the given language. */
    public ProblemDocument in(Language language) {
        String translated =
                ProblemType.find(type.substring(type.lastIndexOf('/') + 1))
                        .map(kind -> kind.title(language))
                        .orElse(title);
        return new ProblemDocument(
                type,
                translated,
                status,
                LocalizedText.constant(detail.in(language)),
                instance,
                errors.stream().map(error -> error.in(language)).toList());
    }

    /** A problem with a new instance id. */
    public static ProblemDocument of(ProblemType type, LocalizedText detail, List<Fault> errors) {
        return of(type, detail, errors, "urn:uuid:" + UUID.randomUUID());
    }

    /** A problem with the given instance. */
    public static ProblemDocument of(
            ProblemType type, LocalizedText detail, List<Fault> errors, String instance) {
        return new ProblemDocument(
                type.uri(), type.title(), type.status(), detail, instance, errors);
    }
}
