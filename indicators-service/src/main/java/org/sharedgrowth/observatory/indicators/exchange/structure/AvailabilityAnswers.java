package org.sharedgrowth.observatory.indicators.exchange.structure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.IgnoredParametersHeader;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.query.Availability;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * Answers availability queries. Each request is answered from one state of the store and one
 * snapshot of the structures.
 */
@ApplicationScoped
public class AvailabilityAnswers {
    private final SeriesStore store;
    private final Structures structures;

    AvailabilityAnswers(SeriesStore store, Structures structures) {
        this.store = store;
        this.structures = structures;
    }

    /** The result for one dataflow. */
    private record Found(DataQuery query, Availability availability, Set<String> providers) {}

    public Uni<Response> answer(AvailabilityRequest request, Conditions conditions) {
        StoreState state = store.state();
        Snapshot snapshot = structures.snapshot();
        return find(request, state, snapshot, new ArrayList<>())
                .map(found -> respond(request, conditions, state, snapshot, found));
    }

    private static Uni<List<Found>> find(
            AvailabilityRequest request, StoreState state, Snapshot snapshot, List<Found> found) {
        if (found.size() == request.queries().size()) {
            return Uni.createFrom().item(found);
        }
        DataQuery query = request.queries().get(found.size());
        return Availability.of(query, state, request.after(), request.faceted())
                .chain(availability ->
                        providers(request, query, state, snapshot)
                                .chain(providers -> {
                                    found.add(new Found(query, availability, providers));
                                    return find(request, state, snapshot, found);
                                }));
    }

    private static Uni<Set<String>> providers(
            AvailabilityRequest request, DataQuery query, StoreState state, Snapshot snapshot) {
        if (!request.references().contains(ArtefactType.DATA_PROVIDER_SCHEME)) {
            return Uni.createFrom().item(Set.of());
        }
        List<String> candidates =
                snapshot.catalogue().agreements(query.flow()).stream()
                        .map(Agreement::provider)
                        .filter(p -> query.providers().isEmpty() || query.providers().contains(p))
                        .distinct()
                        .toList();
        return Availability.providers(query, state, candidates);
    }

    private static Response respond(
            AvailabilityRequest request,
            Conditions conditions,
            StoreState state,
            Snapshot snapshot,
            List<Found> found) {
        List<MessageArtefact> shown = toMessage(request, snapshot, found);
        DataVersion version = version(request, state, snapshot, found);
        boolean isKnown = version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince());
        Response.ResponseBuilder answer =
                IgnoredParametersHeader.header(
                                isKnown ? Response.notModified() : Response.ok(), request.ignored())
                        .header(HttpHeaders.ETAG, version.tag())
                        .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                        .header(HttpHeaders.CACHE_CONTROL, conditions.caching(request.past()))
                        .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
        if (isKnown) {
            return answer.build();
        }
        StructureMessage message =
                new StructureMessage(
                        "S" + version.messageId(),
                        version.lastModified(),
                        request.languages(),
                        snapshot.registry(),
                        shown);
        return answer.header(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                .entity(request.format().write(message))
                .build();
    }

    private static List<MessageArtefact> toMessage(
            AvailabilityRequest request, Snapshot snapshot, List<Found> found) {
        AvailableStructures structures =
                new AvailableStructures(snapshot.registry(), request.references());
        for (Found each : found) {
            Artefact constraint =
                    ActualConstraint.of(
                            each.query().flow(),
                            each.availability(),
                            request.components(),
                            snapshot.registry());
            structures.add(
                    constraint,
                    (Definition.Availability) constraint.definition(),
                    each.providers());
        }
        return structures.shown();
    }

    private static DataVersion version(
            AvailabilityRequest request, StoreState state, Snapshot snapshot, List<Found> found) {
        long[] newest = found.stream().mapToLong(each -> each.availability().newest()).toArray();
        StringBuilder content = new StringBuilder(request.canonical());
        content.append(request.format()).append(request.languages()).append(snapshot.revision());
        for (Found each : found) {
            Availability availability = each.availability();
            content.append(availability)
                    .append(each.providers())
                    .append(each.query().audience().cacheKey());
        }
        return DataVersion.of(content.toString(), Recency.of(state.log(), newest));
    }
}
