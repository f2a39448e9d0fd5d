package org.sharedgrowth.observatory.indicators.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an error answer (RFC 9457). */
@Schema(name = "Problem", description = "Why a request was not answered as asked (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        @Schema(description = "The kind of problem, stable.", examples = "/problems/not-found")
                String type,
        @Schema(description = "The kind in words.", examples = "There is no such thing")
                String title,
        @Schema(description = "The HTTP status.", examples = "404") int status,
        @Schema(
                        description = "The offending value and the way out.",
                        examples = "There is no indicator 'X'. GET /indicators lists them.")
                String detail,
        @Schema(description = "The id of this request.") String instance,
        @Schema(description = "Every single fault, where there are several places to look.")
                List<Fault> errors) {

    static ProblemView of(Problem problem, String requestId) {
        return new ProblemView(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status(),
                problem.detail(),
                requestId,
                problem.faults());
    }
}
