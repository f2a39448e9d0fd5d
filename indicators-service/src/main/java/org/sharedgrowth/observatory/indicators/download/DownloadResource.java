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
@Tag(name = "Downloads", description = "Whole dataflows as files.")
class DownloadResource {
    private final Downloads downloads;

    DownloadResource(Downloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "downloadFlow",
            summary = "Take a whole dataflow",
            description =
                    "All that is public of a dataflow at one release, as one file: SDMX-CSV 2.0, or"
                            + " Parquet. CSV is sent coded by gzip to clients that say so by"
                            + " Accept-Encoding, and plain to others; each has an ETag of its own."
                            + " The answer names the release by Content-Location; an interrupted"
                            + " download goes on by Range and If-Range. Texts stand in the file as"
                            + " they were sent, for it is read by programs: one that begins with ="
                            + " is a formula to a spreadsheet. For people there is"
                            + " format=csvfilewithlabels of the SDMX interfaces.")
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
            description = "The part asked for.",
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
    @APIResponse(responseCode = "304", description = "Your copy is still good.")
    @APIResponse(responseCode = "406", description = "None of the media types is offered.")
    @APIResponse(responseCode = "416", description = "The part asked for lies behind the end.")
    public Uni<Response> download(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(
                            description =
                                    "sdmx-csv (the usual one), sdmx-csv.gz (the same as a"
                                            + " compressed file) or parquet.")
                    @RestQuery
                    @Nullable String format,
            @Parameter(description = "As left by the release of this number.") @RestQuery
                    @Nullable String release,
            @Parameter(description = "As public at this instant, or at the end (UTC) of this date.")
                    @RestQuery
                    @Nullable String asOf,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_ENCODING)
                    @Nullable String acceptEncoding,
            @Parameter(description = "Bytes to send, such as bytes=1000-.") @RestHeader("Range")
                    @Nullable String range,
            @Parameter(description = "ETag or Last-Modified of the file whose part is wanted.")
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
                        AcceptedCodings.admitGzip(acceptEncoding),
                        release,
                        asOf)
                .map(found -> FileAnswer.of(found, range, ifRange, ifNoneMatch, ifModifiedSince))
                .onFailure(TimeoutException.class)
                .transform(late -> Downloads.beingWritten());
    }

    /** The same without the file. */
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
                        AcceptedCodings.admitGzip(acceptEncoding),
                        release,
                        asOf)
                .map(found -> FileAnswer.head(found, ifNoneMatch, ifModifiedSince))
                .onFailure(TimeoutException.class)
                .transform(late -> Downloads.beingWritten());
    }
}
