package org.sharedgrowth.observatory.indicators.structure.registration;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** HTTP resource that lists and registers structures. */
@Path("/api/indicators/v1/structures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Structures", description = "Codelists, data structures, dataflows, agreements.")
class StructureResource {
    private static final String EXAMPLE =
            """
            {"data": {"codelists": [{
              "id": "CL_DEVICE", "agencyID": "DIGOBS", "version": "1.0.0",
              "name": "Device", "names": {"en": "Device", "fr": "Appareil"},
              "codes": [
                {"id": "PHONE", "names": {"en": "Phone", "fr": "Téléphone"}},
                {"id": "_T", "names": {"en": "Total", "fr": "Total"}}]}]}}
            """;

    private static final String XML_EXAMPLE =
            """
            <mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
                xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure"
                xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common">
             <mes:Header><mes:ID>DIGOBS-1</mes:ID><mes:Test>false</mes:Test>
              <mes:Prepared>2026-01-15T09:00:00Z</mes:Prepared><mes:Sender id="DIGOBS"/></mes:Header>
             <mes:Structures><str:Codelists>
              <str:Codelist id="CL_DEVICE" agencyID="DIGOBS" version="1.0.0">
               <com:Name xml:lang="en">Device</com:Name><com:Name xml:lang="fr">Appareil</com:Name>
               <str:Code id="PHONE"><com:Name xml:lang="en">Phone</com:Name>
                <com:Name xml:lang="fr">Téléphone</com:Name></str:Code>
               <str:Code id="_T"><com:Name xml:lang="en">Total</com:Name>
                <com:Name xml:lang="fr">Total</com:Name></str:Code>
              </str:Codelist>
             </str:Codelists></mes:Structures>
            </mes:Structure>
            """;

    private final Structures structures;
    private final Registration registration;
    private final DraftRemoval removal;
    private final CurrentCaller current;
    private final HttpServerRequest request;

    StructureResource(
            Structures structures,
            Registration registration,
            DraftRemoval removal,
            CurrentCaller current,
            HttpServerRequest request) {
        this.structures = structures;
        this.registration = registration;
        this.removal = removal;
        this.current = current;
        this.request = request;
    }

    @GET
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "listStructures",
            summary = "List registered structures",
            description =
                    "Every version of every structure, ordered by type, id and version. Stewards"
                            + " also see drafts.")
    public Page<StructureView> list(
            @Parameter(
                            description = "Only structures of this type, such as codelist.",
                            example = "codelist")
                    @RestQuery
                    @Nullable String type,
            @BeanParam Paging paging,
            @BeanParam Languages languages) {
        Snapshot snapshot = structures.snapshot();
        Drafts drafts =
                current.caller().hasRole(Role.STEWARD) ? snapshot.openDrafts() : Drafts.NONE;
        List<Artefact> open = drafts.artefacts();
        Registry registry = open.isEmpty() ? snapshot.registry() : snapshot.registry().plus(open);
        return paging.cut(
                types(type)
                        .flatMap(each -> registry.all(each).stream())
                        .map(artefact -> StructureView.of(artefact, drafts, languages.preferred()))
                        .toList(),
                null);
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/vnd.sdmx.structure+json",
        "application/vnd.sdmx.structure+xml",
        MediaType.APPLICATION_XML
    })
    @RolesAllowed("steward")
    @Operation(
            operationId = "registerStructures",
            summary = "Register structures",
            description =
                    "Takes a structure message in SDMX-JSON, 2.0 or 1.0, or in SDMX-ML, 3.0 or"
                            + " 2.1; errors in SDMX-ML are reported at the position that they"
                            + " have in the equivalent SDMX-JSON message. Either the whole"
                            + " message is registered, or nothing; structures already registered"
                            + " with the same content are left unchanged. A released version"
                            + " never changes; register a higher version instead. A draft, such"
                            + " as version 1.1.0-draft, can be changed, with If-Match, until"
                            + " version 1.1.0 is registered; only stewards can see it, and no"
                            + " data can be sent for it.")
    @APIResponse(responseCode = "200", description = "Everything in the message is registered.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    @RequestBody(
            required = true,
            description = "Structure message in SDMX-JSON, 2.0 or 1.0, or SDMX-ML, 3.0 or 2.1",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "SDMX-JSON structure message, 2.0 or 1.0"),
                        examples = @ExampleObject(name = "A codelist", value = EXAMPLE)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "SDMX-JSON structure message, 2.0 or 1.0"),
                        examples = @ExampleObject(name = "A codelist", value = EXAMPLE)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "A codelist", value = XML_EXAMPLE)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "A codelist", value = XML_EXAMPLE))
            })
    public Uni<RestResponse<Registration.Registered>> register(
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "Entity tags of the drafts that the message changes, joined by"
                                            + " commas.",
                            example = "\"2026-03-01T09:00:00.123456Z\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            byte[] message) {
        Caller caller = current.caller();
        return registration
                .register(
                        KeyedRequest.of(caller, "POST structures", key),
                        message,
                        isMarkup(),
                        ifMatch == null || ifMatch.isBlank() ? null : ifMatch,
                        caller.subject())
                .map(answer -> answer.toResponse().build());
    }

    private boolean isMarkup() {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).endsWith("xml");
    }

    @DELETE
    @Path("{type}/{agency}/{id}/{version}")
    @RolesAllowed("steward")
    @Operation(
            operationId = "giveUpDraft",
            summary = "Delete a draft",
            description =
                    "Deletes a draft, regardless of which steward registered it. Its history"
                            + " stays on record; registering it again starts a new draft."
                            + " Released structures are never deleted.")
    @APIResponse(responseCode = "204", description = "The draft no longer exists.")
    @APIResponse(responseCode = "409", description = "Other drafts refer to this draft.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<Void> discard(
            @Parameter(description = "Type of the draft.", example = "codelist") @RestPath
                    String type,
            @Parameter(description = "Agency of the draft.", example = "DIGOBS") @RestPath
                    String agency,
            @Parameter(description = "Id of the draft.", example = "CL_SEX") @RestPath String id,
            @Parameter(description = "Version of the draft.", example = "1.1.0-draft") @RestPath
                    String version,
            @Parameter(
                            description =
                                    "Entity tag of the draft, as given in the list of"
                                            + " structures.",
                            example = "\"2026-03-01T09:00:00.123456Z\"",
                            required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        String by = current.caller().subject();
        ArtefactType artefactType = ArtefactType.ofResource(type).orElse(null);
        ArtefactId artefact = ArtefactId.find(agency, id, version);
        if (artefactType == null || artefact == null) {
            throw DraftRemoval.noDraft(type, agency + ":" + id + "(" + version + ")");
        }
        return removal.discard(artefactType, artefact, ifMatch, by);
    }

    private static Stream<ArtefactType> types(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return Arrays.stream(ArtefactType.values());
        }
        return Stream.of(
                ArtefactType.ofResource(name)
                        .orElseThrow(() ->
                                Problem.parameter(
                                        "type",
                                        name,
                                        RefusalText.localized(
                                                t -> t.giveOneOf(String.join(", ", names()))))));
    }

    private static List<String> names() {
        return Arrays.stream(ArtefactType.values()).map(ArtefactType::resource).toList();
    }
}
