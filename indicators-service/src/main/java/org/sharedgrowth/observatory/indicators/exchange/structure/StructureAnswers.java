package org.sharedgrowth.observatory.indicators.exchange.structure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.exchange.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.Ignored;
import org.sharedgrowth.observatory.indicators.exchange.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Shown;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.structure.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Answers queries for structures. */
@ApplicationScoped
class StructureAnswers {
    private final Structures structures;
    private final Presences presences;
    private volatile @Nullable ReferenceGraph graph;

    StructureAnswers(Structures structures, Presences presences) {
        this.structures = structures;
        this.presences = presences;
    }

    /**
     * The answer.
     *
     * @param caller decides what is said to be present
     */
    Uni<Response> answer(StructureRequest request, Conditions conditions, Caller caller) {
        Instant asOf = request.asOf();
        Snapshot snapshot = asOf == null ? structures.snapshot() : structures.snapshot().at(asOf);
        boolean drafts = asOf == null && request.takesDrafts() && caller.is(Role.STEWARD);
        if (!request.query().wantsPresence()) {
            Presences.Present registered =
                    new Presences.Present(graph(snapshot), "", Recency.NEVER);
            return Uni.createFrom()
                    .item(() ->
                            answer(
                                    request,
                                    conditions,
                                    snapshot,
                                    drafts ? withDrafts(registered, snapshot) : registered));
        }
        return presences
                .of(snapshot, caller, asOf)
                .map(present ->
                        answer(
                                request,
                                conditions,
                                snapshot,
                                drafts ? withDrafts(present, snapshot) : present));
    }

    /** The same with the drafts, for those who may see them. */
    private static Presences.Present withDrafts(Presences.Present present, Snapshot snapshot) {
        return snapshot.drafts().isEmpty()
                ? present
                : new Presences.Present(
                        new ReferenceGraph(present.graph().registry().plus(snapshot.drafts())),
                        present.tag() + "\ndrafts " + snapshot.draftedAt(),
                        present.recency().and(snapshot.draftedAt()));
    }

    private static Response answer(
            StructureRequest request,
            Conditions conditions,
            Snapshot snapshot,
            Presences.Present present) {
        List<Shown> found = StructureSearch.of(request.query(), present.graph());
        if (found.isEmpty()) {
            return nothing(request);
        }
        DataVersion version = version(request, snapshot, present);
        if (version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())) {
            return headers(Response.notModified(), request, version, conditions).build();
        }
        StructureMessage message =
                new StructureMessage(
                        "S" + version.messageId(),
                        version.lastModified(),
                        request.languages(),
                        present.graph().registry(),
                        found);
        return headers(Response.ok(), request, version, conditions)
                .header(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                .entity(request.format().write(message))
                .build();
    }

    /** Kept as long as nothing is registered, since following all references takes a moment. */
    private ReferenceGraph graph(Snapshot snapshot) {
        if (snapshot != structures.snapshot()) {
            return new ReferenceGraph(snapshot.registry());
        }
        ReferenceGraph known = graph;
        if (known == null || known.registry() != snapshot.registry()) {
            known = new ReferenceGraph(snapshot.registry());
            graph = known;
        }
        return known;
    }

    private static DataVersion version(
            StructureRequest request, Snapshot snapshot, Presences.Present present) {
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

    private static Response nothing(StructureRequest request) {
        if (request.emptyIsError()) {
            throw SdmxErrors.noResults(
                    "No structure of this type, agency, id and version is registered; ask for"
                            + " /all/all/all to see what is.");
        }
        return Ignored.header(Response.noContent(), request.ignored()).build();
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer,
            StructureRequest request,
            DataVersion version,
            Conditions conditions) {
        return Ignored.header(answer, request.ignored())
                .header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(HttpHeaders.CACHE_CONTROL, conditions.caching(request.asOf() != null))
                .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
    }
}
