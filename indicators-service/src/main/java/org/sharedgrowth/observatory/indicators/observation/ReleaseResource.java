package org.sharedgrowth.observatory.indicators.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/** The chain of releases over HTTP. */
@Path("/api/indicators/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "What was made public, when and by whom.")
public class ReleaseResource {
    private final SeriesStore store;

    ReleaseResource(SeriesStore store) {
        this.store = store;
    }

    /** Releases, newest first. */
    @GET
    @PermitAll
    @Operation(operationId = "listReleases", summary = "List releases, newest first")
    public Page<ReleaseView> list(
            @Parameter(description = "Only those of a dataflow.", example = "DF_DIGITAL") @RestQuery
                    @Nullable String flow,
            @BeanParam Paging paging) {
        ReleaseLog log = store.state().log();
        List<Release> newestFirst =
                log.releases().reversed().stream()
                        .filter(release ->
                                flow == null || flow.isEmpty() || release.flow().equals(flow))
                        .toList();
        Page<Release> page = paging.cut(newestFirst, Stamps.of(log, log.last()));
        return page.map(ReleaseView::of);
    }

    /** One release. */
    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getRelease", summary = "Read one release")
    public ReleaseView get(
            @Parameter(description = "Its number.", example = "17") @RestPath String id) {
        ReleaseLog log = store.state().log();
        Release release = id.matches("[0-9]{1,18}") ? log.find(Long.parseLong(id)) : null;
        if (release == null) {
            throw Problem.notFound("release", id, "The newest is " + log.last() + ".");
        }
        return ReleaseView.of(release);
    }
}
