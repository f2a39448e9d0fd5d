package org.sharedgrowth.observatory.indicators.download;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;

/** The list of files of a dataflow over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/flows/{flow}/downloads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Downloads", description = "Dataflows as files.")
class DownloadListResource {
    private final Downloads downloads;

    DownloadListResource(Downloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDownloads",
            summary = "List the files of a dataflow",
            description =
                    "Files with all public data of a dataflow at one release, one for each"
                            + " format, with the size and the SHA-256 of each file. The first"
                            + " request after a release writes the files, which takes a moment"
                            + " for a large dataflow.")
    public Uni<DownloadList> list(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(description = "Reads the state after the release with this number.")
                    @RestQuery
                    @Nullable String release,
            @Parameter(
                            description =
                                    "Reads the state that was public at this instant, or at the"
                                            + " end (UTC) of this date.")
                    @RestQuery
                    @Nullable String asOf) {
        return downloads
                .all(flow, release, asOf)
                .map(DownloadList::of)
                .onFailure(TimeoutException.class)
                .transform(late -> Downloads.beingWritten());
    }
}
