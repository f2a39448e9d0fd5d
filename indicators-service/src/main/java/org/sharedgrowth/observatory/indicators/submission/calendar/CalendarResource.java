package org.sharedgrowth.observatory.indicators.submission.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Announced releases over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Past and announced releases.")
class CalendarResource {
    private final Calendar calendar;

    CalendarResource(Calendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAnnouncedReleases",
            summary = "List announced releases",
            description =
                    "The releases that offices have announced, soonest first. Offices need not"
                            + " announce a release; one that is not announced cannot be seen anywhere"
                            + " before its time.")
    public Uni<Page<AnnouncedRelease>> list(
            @Parameter(description = "Only releases of this dataflow.", example = "DF_DIGITAL")
                    @RestQuery
                    @Nullable String flow,
            @BeanParam Paging paging) {
        return calendar.list(flow, paging);
    }
}
