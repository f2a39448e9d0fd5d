package org.sharedgrowth.observatory.indicators.revision;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.access.CurrentCaller;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Revisions of a dataflow over HTTP. */
@Path("/api/indicators/v1/flows/{flow}/revisions")
@Tag(name = "Data")
class FlowRevisionResource {
    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;
    private final FlowRevisions revisions;

    FlowRevisionResource(
            CurrentCaller current,
            Structures structures,
            SeriesStore store,
            FlowRevisions revisions) {
        this.current = current;
        this.structures = structures;
        this.store = store;
        this.revisions = revisions;
    }

    // Blocking, since comparing two vintages of a whole flow keeps a thread busy.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "compareVintages",
            summary = "Compare two vintages of a dataflow",
            description =
                    "Every cell that was added, revised or removed between two releases or instants,"
                            + " or of which only the status changed, with both values, their"
                            + " absolute and relative difference, and the release and office that"
                            + " changed it last. Applied to the rows as of the earlier vintage they"
                            + " give the rows as of the later one. In order of key and period; as"
                            + " JSON or text/csv.")
    public Uni<RevisionPage> compare(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @BeanParam RevisionFilter filter,
            @BeanParam Paging paging) {
        Asked asked =
                new AskedReader(
                                structures.current(),
                                current.caller(),
                                store.state(),
                                Instant.now())
                        .read(flow, filter);
        return revisions.page(asked, paging);
    }
}
