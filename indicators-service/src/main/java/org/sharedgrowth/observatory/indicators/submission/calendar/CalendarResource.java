package org.sharedgrowth.observatory.indicators.submission.calendar;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.submission.row.ScheduledRows;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Announced releases over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Past and announced releases.")
class CalendarResource {
    private final Calendar calendar;
    private final Structures structures;
    private final SeriesStore store;

    CalendarResource(Calendar calendar, Structures structures, SeriesStore store) {
        this.calendar = calendar;
        this.store = store;
        this.structures = structures;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAnnouncedReleases",
            summary = "List announced releases",
            description =
                    "The releases that offices have announced, soonest first. Offices need not"
                            + " announce their releases; an unannounced release cannot be seen"
                            + " anywhere before its time. Several files of an office for the"
                            + " same dataflow and time are one entry.")
    public Uni<Page<AnnouncedRelease>> list(
            @Parameter(description = "Only releases of this dataflow.", example = "DF_DIGITAL")
                    @RestQuery
                    @Nullable String flow,
            @Parameter(description = "Only releases of this office.", example = "NSO_KEN")
                    @RestQuery
                    @Nullable String provider,
            @Parameter(
                            description =
                                    "'1' also includes releases that were made or cancelled in"
                                            + " the last 90 days.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"0", "1"}))
                    @RestQuery
                    @Nullable String ended,
            @BeanParam Paging paging) {
        Dataflows.refuseUnknown(
                requireNonNullElse(flow, ""), structures.current(), store.state().log());
        return calendar.list(
                new ScheduledRows.Filter(nullIfEmpty(flow), nullIfEmpty(provider), isYes(ended)),
                paging);
    }

    private static @Nullable String nullIfEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static boolean isYes(@Nullable String text) {
        return switch (text == null ? "" : text) {
            case "", "0" -> false;
            case "1" -> true;
            default ->
                    throw Problem.parameter(
                            "ended",
                            String.valueOf(text),
                            RefusalText.localized(RefusalText::oneOrZero));
        };
    }
}
