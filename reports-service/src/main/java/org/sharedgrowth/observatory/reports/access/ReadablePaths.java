package org.sharedgrowth.observatory.reports.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Refuses a path with a NUL character, which the database does not accept in text. */
final class ReadablePaths {
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw new Problem(
                    ProblemType.MALFORMED_TARGET, ReportText.localized(ReportText::nulInPath));
        }
    }
}
