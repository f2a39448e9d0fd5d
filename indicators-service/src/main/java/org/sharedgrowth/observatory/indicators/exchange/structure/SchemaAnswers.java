package org.sharedgrowth.observatory.indicators.exchange.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.IgnoredParametersHeader;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.DataSchema;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.StructureReferences;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Answers schema queries. */
@ApplicationScoped
public class SchemaAnswers {
    private final Structures structures;
    private final Graphs graphs;

    SchemaAnswers(Structures structures, Graphs graphs) {
        this.structures = structures;
        this.graphs = graphs;
    }

    public Response answer(SchemaRequest request, Conditions conditions) {
        Snapshot snapshot = structures.snapshot();
        List<MessageArtefact> found = StructureSearch.of(request.context(), graphs.of(snapshot));
        Artefact context = context(request, found);
        checkDimension(request.dimension(), context, snapshot);
        DataVersion version =
                DataVersion.of(
                        snapshot.revision()
                                + request.canonical()
                                + request.format()
                                + request.languages(),
                        Recency.NEVER.and(snapshot.changedAt()));
        boolean isKnown = version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince());
        Response.ResponseBuilder answer =
                IgnoredParametersHeader.header(
                                isKnown ? Response.notModified() : Response.ok(), request.ignored())
                        .header(HttpHeaders.ETAG, version.tag())
                        .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                        .header(HttpHeaders.CACHE_CONTROL, conditions.caching(false))
                        .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
        if (isKnown) {
            return answer.build();
        }
        return answer.header(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                .entity(body(request, context, found, version, snapshot))
                .build();
    }

    private static byte[] body(
            SchemaRequest request,
            Artefact context,
            List<MessageArtefact> found,
            DataVersion version,
            Snapshot snapshot) {
        StructureFormat format = request.format().structures();
        if (format == null) {
            return DataSchema.write(
                    context, request.dimension(), snapshot.registry(), request.format().schema());
        }
        return format.write(
                new StructureMessage(
                        "S" + version.messageId(),
                        version.lastModified(),
                        request.languages(),
                        snapshot.registry(),
                        found));
    }

    /** The requested artefact, among the related ones. */
    private static Artefact context(SchemaRequest request, List<MessageArtefact> found) {
        return found.stream()
                .map(MessageArtefact::artefact)
                .filter(artefact -> request.context().kinds().getFirst().accepts(artefact))
                .filter(artefact ->
                        request.context().ids().isEmpty()
                                || request.context().ids().contains(artefact.id().id()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound(
                                request.context().kinds().getFirst().type().resource(),
                                String.join(",", request.context().ids()),
                                "Structure queries list what is registered."));
    }

    private static void checkDimension(String dimension, Artefact context, Snapshot snapshot) {
        Artefact artefact = StructureReferences.structureOf(context, snapshot.registry());
        boolean known =
                dimension.equals("AllDimensions")
                        || dimension.equals("TIME_PERIOD")
                        || (artefact != null
                                && artefact.definition() instanceof Definition.Structure structure
                                && structure.dimensions().stream()
                                        .anyMatch(part -> part.id().equals(dimension)));
        if (!known) {
            throw Problem.parameter(
                    "dimensionAtObservation",
                    dimension,
                    "give TIME_PERIOD, AllDimensions or a dimension of the structure.");
        }
    }
}
