package org.sharedgrowth.observatory.indicators.cell;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.cell.CellQuestion.Address;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Cells over HTTP. */
@Path("/api/indicators/v1/cells")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
class CellResource {
    private static final int MAX_CELLS = 10_000;

    /** Names no release, so that the example works wherever the flow exists. */
    private static final String EXAMPLE =
            """
            {"cells": [{
              "flow": "DF_DIGITAL", "key": "A.KEN.IT_NET_USER_ZS._T._T._T._T._T", "period": "2020"}]}
            """;

    private final SeriesStore store;
    private final Structures structures;
    private final CurrentCaller current;

    CellResource(SeriesStore store, Structures structures, CurrentCaller current) {
        this.store = store;
        this.structures = structures;
        this.current = current;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "lookUpCells",
            summary = "Look up single cells",
            description =
                    "Up to 10,000 cells in one request, all from one release, each with its"
                            + " value or the reason why it has none. The request changes nothing"
                            + " and is open to guests.")
    @RequestBody(
            required = true,
            description = "Addresses of the cells",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CellQuestion.class),
                            examples = @ExampleObject(name = "A cell", value = EXAMPLE)))
    public Uni<CellAnswer> lookUp(@Nullable CellQuestion question, @BeanParam Languages languages) {
        List<Address> addresses = addresses(question);
        StoreState state = store.state();
        String number =
                question == null || question.release() == null
                        ? null
                        : Long.toString(question.release());
        String asOf = question == null ? null : question.asOf();
        var requested = AsOf.read(asOf, number, Instant.now());
        ReleaseStamp stamp = state.log().stamp(AsOf.stamp(requested, state, current.caller()));
        return new CellLookup(state, structures.current(), current.caller(), languages.preferred())
                .find(addresses, requested)
                .map(cells -> new CellAnswer(stamp, cells));
    }

    private static List<Address> addresses(@Nullable CellQuestion question) {
        List<Address> addresses = question == null ? null : question.cells();
        if (addresses == null || addresses.isEmpty() || addresses.size() > MAX_CELLS) {
            String count = addresses == null ? "none" : Integer.toString(addresses.size());
            throw new Problem(
                    ProblemType.INVALID_CELL,
                    RefusalText.localized(
                            t -> t.cellsAskedFor(String.valueOf(count), String.valueOf(MAX_CELLS))),
                    List.of(
                            Fault.ofBody(
                                    "/cells",
                                    count,
                                    RefusalText.localized(
                                            t -> t.fromOneTo(String.valueOf(MAX_CELLS))))));
        }
        int empty = addresses.indexOf(null);
        if (empty >= 0) {
            throw new Problem(
                    ProblemType.INVALID_CELL,
                    RefusalText.localized(t -> t.cellIsNull(String.valueOf(empty))),
                    List.of(
                            Fault.ofBody(
                                    "/cells/" + empty,
                                    "null",
                                    RefusalText.localized(RefusalText::keyAndPeriod))));
        }
        return addresses;
    }
}
