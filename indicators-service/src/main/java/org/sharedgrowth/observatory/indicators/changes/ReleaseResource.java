package org.sharedgrowth.observatory.indicators.changes;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Releases over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Past and announced releases.")
class ReleaseResource {
    private final SeriesStore store;
    private final Structures structures;

    ReleaseResource(SeriesStore store, Structures structures) {
        this.store = store;
        this.structures = structures;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listReleases",
            summary = "List releases",
            description =
                    "Releases, newest first; optionally only those of a dataflow, an office, a"
                            + " time, an indicator or an area.")
    public Page<ReleaseView> list(@BeanParam ReleaseFilter filter, @BeanParam Paging paging) {
        StoreState state = store.state();
        ReleaseLog log = state.log();
        filter.check(structures.current(), log);
        Stream<Release> releases = log.releases().reversed().stream().filter(filter.condition());
        if (filter.isAboutContent()) {
            RoaringBitmap changed = new ContentFilter(structures.current(), state).releases(filter);
            releases = releases.filter(release -> changed.contains((int) release.id()));
        }
        return paging.cut(releases.toList(), log.stamp(log.last())).map(ReleaseView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getRelease",
            summary = "Get one release",
            description = "A release with its link in the hash chain of releases.")
    public ReleaseView get(
            @Parameter(description = "Number of the release.", example = "1") @RestPath String id) {
        ReleaseLog log = store.state().log();
        Release release = id.matches("[0-9]{1,18}") ? log.find(Long.parseLong(id)) : null;
        if (release == null) {
            throw Problem.notFound(
                    RefusalText.localized(
                            t -> t.unknownRelease(Problem.shown(id), String.valueOf(log.last()))));
        }
        return ReleaseView.of(release);
    }
}
