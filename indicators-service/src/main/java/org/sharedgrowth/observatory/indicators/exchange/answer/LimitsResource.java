package org.sharedgrowth.observatory.indicators.exchange.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.release.Releases;

/** The limits over HTTP. */
@Path("/api/indicators/v1/limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits", description = "The limits on the size of answers.")
class LimitsResource {
    private final DataLimits limits;

    LimitsResource(DataLimits limits) {
        this.limits = limits;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getLimits",
            summary = "Get the limits on the size of answers",
            description =
                    "A query whose answer would exceed its limit is answered with 413, an"
                            + " estimate of its size, and links to smaller queries. Answers are"
                            + " never truncated.")
    public LimitsView limits() {
        List<LimitsView.OfFormat> formats = new ArrayList<>();
        for (DataFormat format : DataFormat.values()) {
            formats.add(
                    new LimitsView.OfFormat(
                            format.mediaType(),
                            limits.observations(format, true),
                            limits.observations(format, false),
                            format == DataFormat.JSON_STAT ? (Long) DataLimits.CUBE_CELLS : null));
        }
        return new LimitsView(
                formats,
                DataLimits.WORLD_BANK_PAGE,
                limits.sortedRows(),
                Releases.MAX_AHEAD.toDays());
    }
}
