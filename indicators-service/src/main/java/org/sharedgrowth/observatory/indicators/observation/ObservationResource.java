package org.sharedgrowth.observatory.indicators.observation;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.QueryName;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.download.Disposition;

/** Rows over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data", description = "Observations, current or as of an earlier time.")
public class ObservationResource {
    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;
    private final FlowOrder order;
    private final CurrentVertxRequest request;

    ObservationResource(
            CurrentCaller current,
            Structures structures,
            SeriesStore store,
            FlowOrder order,
            CurrentVertxRequest request) {
        this.current = current;
        this.request = request;
        this.structures = structures;
        this.store = store;
        this.order = order;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listObservations",
            summary = "Find observations",
            description =
                    "Rows are ordered by series key, then period. For a breakdown dimension that"
                            + " is not given, only the total is included. A missing value is"
                            + " null, and its status gives the reason. Links with the relation"
                            + " 'alternate' point to the same rows in SDMX and JSON-stat.")
    public Uni<RestResponse<Page<ObservationView>>> list(
            @BeanParam ObservationFilter filter,
            @BeanParam Paging paging,
            @BeanParam Languages languages) {
        Catalogue catalogue = structures.current();
        StoreState state = store.state();
        String flow = filter.flow();
        List<Dataflow> flows =
                flow == null || flow.isEmpty()
                        ? order.all(catalogue)
                        : List.of(Dataflows.named(flow, catalogue));
        FilterReader reader = new FilterReader(catalogue, current.caller(), filter, Instant.now());
        String target = request.getCurrent().request().uri();
        return new Observations(
                        state, reader, languages.preferred(), paging.offset(), paging.size())
                .collect(flows.iterator())
                .map(found -> {
                    var page =
                            paging.of(
                                    found.items(),
                                    found.total(),
                                    state.log().stamp(found.release()));
                    var answer = ResponseBuilder.ok(page);
                    Release release = state.log().find(found.release());
                    boolean isPast =
                            !found.queriesWithRows().isEmpty()
                                    && !reader.vintage().equals(Vintage.NOW);
                    String links =
                            DataLinks.of(
                                    found.licence(),
                                    found.flows(),
                                    isPast ? DataLinks.currentAddress(target) : null);
                    if (!links.isEmpty()) {
                        answer.header(HttpHeaders.LINK, links);
                    }
                    if (isPast && release != null) {
                        answer.header(
                                DataLinks.MEMENTO_DATETIME, DataLinks.date(release.publishedAt()));
                    }
                    Alternates.of(found.queriesWithRows())
                            .forEach(link -> answer.header("Link", link));
                    if (!found.queriesWithRows().isEmpty() && release != null) {
                        answer.header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                fileName(
                                        found.queriesWithRows().getFirst(),
                                        languages.preferred(),
                                        release.publishedAt()));
                    }
                    return answer.build();
                });
    }

    private static String fileName(DataQuery query, List<String> languages, Instant released) {
        return Disposition.inline(
                QueryName.parts(query, QueryName.ENGLISH, released),
                QueryName.parts(query, languages, released),
                "json");
    }
}
