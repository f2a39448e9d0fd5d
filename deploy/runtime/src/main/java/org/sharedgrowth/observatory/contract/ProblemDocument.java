package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The body of an error answer (RFC 9457), as services write it; {@link ProblemSchemas} describes
 * it.
 *
 * @param detail the offending value and the way out
 * @param instance names this one answer
 * @param errors each single fault; none where the whole request is at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type, String title, int status, String detail, String instance, List<Fault> errors) {
    /** The media type of such bodies. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing wrong with a request.
     *
     * @param pointer JSON pointer into the body, or null
     * @param parameter name of the query parameter or header, or null
     * @param detail what is wrong and the way out
     * @param value the offending value, or null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            String detail,
            @Nullable String value) {
        /** A fault of a query parameter or header. */
        public static Fault ofParameter(String parameter, @Nullable String value, String detail) {
            return new Fault(null, parameter, detail, value);
        }

        /** A fault at a place in the body. */
        public static Fault ofBody(String pointer, @Nullable String value, String detail) {
            return new Fault(pointer, null, detail, value);
        }
    }

    /** The same problem with its title in a language. */
    public ProblemDocument in(Language language) {
        String said =
                ProblemType.find(type.substring(type.lastIndexOf('/') + 1))
                        .map(kind -> kind.title(language))
                        .orElse(title);
        return new ProblemDocument(type, said, status, detail, instance, errors);
    }

    /** A problem with an instance of its own. */
    public static ProblemDocument of(ProblemType type, String detail, List<Fault> errors) {
        return of(type, detail, errors, "urn:uuid:" + UUID.randomUUID());
    }

    /** A problem with the given instance. */
    public static ProblemDocument of(
            ProblemType type, String detail, List<Fault> errors, String instance) {
        return new ProblemDocument(
                type.uri(), type.title(), type.status(), detail, instance, errors);
    }
}
