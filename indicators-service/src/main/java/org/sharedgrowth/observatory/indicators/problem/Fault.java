package org.sharedgrowth.observatory.indicators.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One error in a request.
 *
 * @param pointer JSON pointer into the body, or null
 * @param parameter name of the query parameter or header, or null
 * @param detail what is wrong and how to fix it
 * @param value the offending value, or null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        String detail,
        @Nullable String value) {

    /** An error in a query parameter or header. */
    public static Fault ofParameter(String parameter, @Nullable String value, String detail) {
        return new Fault(null, parameter, detail, value);
    }

    /** An error at a place in the body. */
    public static Fault ofBody(String pointer, @Nullable String value, String detail) {
        return new Fault(pointer, null, detail, value);
    }
}
