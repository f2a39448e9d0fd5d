package org.sharedgrowth.observatory.indicators.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of an error answer (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type, String title, int status, String detail, String instance, List<Fault> errors) {

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
