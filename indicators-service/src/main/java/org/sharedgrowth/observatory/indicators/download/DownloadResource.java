package org.sharedgrowth.observatory.indicators.download;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.AcceptedCodings;

/** Whole dataflows over HTTP. */
@Path("/api/indicators/v1/flows/{flow}/download")
@Tag(name = "Downloads", description = "Dataflows as files.")
class DownloadResource {
    private final Downloads downloads;

    DownloadResource(Downloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "downloadFlow",
            summary = "Download a whole dataflow",
            description =
                    "All public data of a dataflow at one release, as one file: SDMX-CSV 2.0 or"
                            + " Parquet. CSV is compressed with gzip if Accept-Encoding allows"
                            + " it; the compressed and the plain form have different ETags."
                            + " Content-Location names the release; an interrupted download can"
                            + " be resumed with Range and If-Range. The file is meant for"
                            + " programs and contains texts exactly as they were sent; a"
                            + " spreadsheet would take a text that begins with = for a formula."
                            + " For spreadsheets, use format=csvfilewithlabels of the SDMX"
                            + " interfaces.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(
                        mediaType = "application/gzip",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,…"),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The requested range.",
            content = {
                @Content(
                        mediaType = "application/gzip",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,…"),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Your copy is up to date.")
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    @APIResponse(
            responseCode = "416",
            description = "The requested range lies beyond the end of the file.")
    public Uni<Response> download(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(
                            description =
                                    "sdmx-csv (the default); sdmx-csv.gz, which is the same but"
                                            + " compressed; or parquet.")
                    @RestQuery
                    @Nullable String format,
            @Parameter(description = "Reads the state after the release with this number.")
                    @RestQuery
                    @Nullable String release,
            @Parameter(
                            description =
                                    "Reads the state that was public at this instant, or at the"
                                            + " end (UTC) of this date.")
                    @RestQuery
                    @Nullable String asOf,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_ENCODING)
                    @Nullable String acceptEncoding,
            @Parameter(description = "The bytes to send, for example bytes=1000-.")
                    @RestHeader("Range")
                    @Nullable String range,
            @Parameter(
                            description =
                                    "ETag or Last-Modified of the file to which the range"
                                            + " belongs.")
                    @RestHeader("If-Range")
                    @Nullable String ifRange,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    @Nullable String ifNoneMatch,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.IF_MODIFIED_SINCE)
                    @Nullable String ifModifiedSince) {
        return downloads
                .find(
                        flow,
                        FileForm.of(format, accept),
                        AcceptedCodings.admitsGzip(acceptEncoding),
                        release,
                        asOf)
                .map(found -> FileAnswer.of(found, range, ifRange, ifNoneMatch, ifModifiedSince))
                .onFailure(TimeoutException.class)
                .transform(late -> Downloads.beingWritten());
    }

    /** The status and headers of the answer to {@code GET}, without the file. */
    @HEAD
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> head(
            @RestPath String flow,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String release,
            @RestQuery @Nullable String asOf,
            @RestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            @RestHeader(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @RestHeader(HttpHeaders.IF_MODIFIED_SINCE) @Nullable String ifModifiedSince) {
        return downloads
                .find(
                        flow,
                        FileForm.of(format, accept),
                        AcceptedCodings.admitsGzip(acceptEncoding),
                        release,
                        asOf)
                .map(found -> FileAnswer.head(found, ifNoneMatch, ifModifiedSince))
                .onFailure(TimeoutException.class)
                .transform(late -> Downloads.beingWritten());
    }
}
