package org.sharedgrowth.observatory.reports.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457). */
@Schema(name = "Problem", description = "Why a request failed and what to do (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "Stable identifier of the kind of problem.") String type,
        @Schema(description = "The kind of problem in words.") String title,
        @Schema(description = "The HTTP status.") int status,
        @Schema(description = "What is wrong with this request, with the offending value.")
                String detail,
        @Schema(description = "Identifier of this occurrence, to be quoted to us.") String instance,
        @Schema(description = "Every fault, where there are several.", nullable = true)
                @Nullable List<Detail> errors) {
    /** One fault among several. */
    @Schema(name = "ProblemDetail", description = "One fault of a request.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            @Schema(description = "JSON pointer into the request body.", nullable = true)
                    @Nullable String pointer,
            @Schema(description = "Name of the query parameter or header.", nullable = true)
                    @Nullable String parameter,
            @Schema(description = "What is wrong.") String detail,
            @Schema(description = "The offending value.", nullable = true)
                    @Nullable String value) {}
}
