package org.sharedgrowth.observatory.reports.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457). The contract's filter describes its members.
 *
 * @param errors the individual errors; null if the request as a whole is wrong
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<Detail> errors) {
    /**
     * One error in a request.
     *
     * @param pointer JSON pointer into the body, or null
     * @param parameter name of the query parameter or header, or null
     * @param detail what is wrong
     * @param value the offending value, or null
     */
    @Schema(name = "Fault")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            @Nullable String pointer,
            @Nullable String parameter,
            String detail,
            @Nullable String value) {}
}
