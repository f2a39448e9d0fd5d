package org.sharedgrowth.observatory.indicators.exchange.structure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.IgnoredParametersHeader;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/** Answers queries for structures. */
@ApplicationScoped
public class StructureAnswers {
    private final Structures structures;
    private final Graphs graphs;
    private final StructuresWithAvailability availability;
    private final MessageCache messages;
    private final Workers workers;

    StructureAnswers(
            Structures structures,
            Graphs graphs,
            StructuresWithAvailability availability,
            MessageCache messages,
            Workers workers) {
        this.structures = structures;
        this.graphs = graphs;
        this.availability = availability;
        this.messages = messages;
        this.workers = workers;
    }

    /**
     * Answers a query.
     *
     * @param caller determines which data count as available, and whether drafts are shown
     */
    public Uni<Response> answer(StructureRequest request, Conditions conditions, Caller caller) {
        Instant asOf = request.asOf();
        Snapshot snapshot = asOf == null ? structures.snapshot() : structures.snapshot().at(asOf);
        boolean drafts = asOf == null && request.mayBeDraft() && caller.hasRole(Role.STEWARD);
        if (!request.query().requestsAvailability()) {
            // The tag depends only on the revision, so no graph is needed to confirm that a
            // client's copy is current.
            StructuresWithAvailability.ConstrainedStructures registered =
                    new StructuresWithAvailability.ConstrainedStructures(
                            () -> graphs.of(snapshot), "", Recency.NEVER);
            return answer(
                    request,
                    conditions,
                    snapshot,
                    drafts ? withDrafts(registered, snapshot) : registered);
        }
        return availability
                .of(snapshot, caller, asOf)
                .chain(present ->
                        answer(
                                request,
                                conditions,
                                snapshot,
                                drafts ? withDrafts(present, snapshot) : present));
    }

    /** Adds the drafts, for callers who may see them. */
    private static StructuresWithAvailability.ConstrainedStructures withDrafts(
            StructuresWithAvailability.ConstrainedStructures present, Snapshot snapshot) {
        return snapshot.drafts().isEmpty()
                ? present
                : new StructuresWithAvailability.ConstrainedStructures(
                        () ->
                                new ReferenceGraph(
                                        present.graph().registry().plus(snapshot.drafts())),
                        present.tag() + "\ndrafts " + snapshot.draftedAt(),
                        present.recency().and(snapshot.draftedAt()));
    }

    /**
     * Answers with the cached message. If there is none, a worker thread writes it, because finding
     * and writing many artefacts takes a long time.
     */
    private Uni<Response> answer(
            StructureRequest request,
            Conditions conditions,
            Snapshot snapshot,
            StructuresWithAvailability.ConstrainedStructures present) {
        DataVersion version = version(request, snapshot, present);
        byte[] known = messages.find(version.tag());
        return known == null
                ? workers.call(() -> write(request, conditions, version, present))
                : Uni.createFrom().item(() -> message(request, conditions, version, known));
    }

    private Response write(
            StructureRequest request,
            Conditions conditions,
            DataVersion version,
            StructuresWithAvailability.ConstrainedStructures present) {
        ReferenceGraph graph = present.graph();
        List<MessageArtefact> found = StructureSearch.of(request.query(), graph);
        if (found.isEmpty()) {
            return emptyAnswer(request);
        }
        byte[] bytes =
                request.format()
                        .write(
                                new StructureMessage(
                                        "S" + version.messageId(),
                                        version.lastModified(),
                                        request.languages(),
                                        graph.registry(),
                                        found));
        messages.keep(version.tag(), bytes);
        return message(request, conditions, version, bytes);
    }

    private static Response message(
            StructureRequest request, Conditions conditions, DataVersion version, byte[] bytes) {
        if (version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())) {
            return headers(Response.notModified(), request, version, conditions).build();
        }
        return headers(Response.ok(), request, version, conditions)
                .header(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                .entity(bytes)
                .build();
    }

    private static DataVersion version(
            StructureRequest request,
            Snapshot snapshot,
            StructuresWithAvailability.ConstrainedStructures present) {
        return DataVersion.of(
                String.join(
                        "\n",
                        Long.toString(snapshot.revision()),
                        request.canonical(),
                        request.format().mediaType(),
                        request.languages().toString(),
                        present.tag()),
                present.recency().and(snapshot.changedAt()));
    }

    private static Response emptyAnswer(StructureRequest request) {
        if (request.emptyIsError()) {
            throw SdmxErrors.noResults(
                    "No structure with this type, agency, id and version is registered. The path"
                            + " /all/all/all lists the registered ones.");
        }
        return IgnoredParametersHeader.header(Response.noContent(), request.ignored()).build();
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer,
            StructureRequest request,
            DataVersion version,
            Conditions conditions) {
        return IgnoredParametersHeader.header(answer, request.ignored())
                .header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(HttpHeaders.CACHE_CONTROL, conditions.caching(request.asOf() != null))
                .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
    }
}
