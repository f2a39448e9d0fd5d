package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;

/** Finds the requested artefacts and related ones. */
final class StructureSearch {
    /**
     * Types of artefacts that refer to structures only to describe how these are used. They are
     * returned only if their kind is requested; referring to a requested structure is not enough,
     * because some clients fail on messages that contain them.
     */
    private static final Set<ArtefactType> ON_REQUEST =
            EnumSet.of(ArtefactType.PROCESS, ArtefactType.REPORTING_TAXONOMY);

    private final StructureQuery query;
    private final ReferenceGraph graph;
    private final Map<ReferenceGraph.Key, Artefact> requested = new LinkedHashMap<>();
    private final Map<ReferenceGraph.Key, Artefact> related = new LinkedHashMap<>();
    private final Map<ReferenceGraph.Key, List<String>> requestedItems = new LinkedHashMap<>();

    private StructureSearch(StructureQuery query, ReferenceGraph graph) {
        this.query = query;
        this.graph = graph;
    }

    /** Finds the artefacts to show, ordered by type and identity; empty if there are none. */
    static List<MessageArtefact> of(StructureQuery query, ReferenceGraph graph) {
        StructureSearch search = new StructureSearch(query, graph);
        search.select();
        for (Map.Entry<ReferenceGraph.Key, Artefact> entry :
                List.copyOf(search.requested.entrySet())) {
            search.addRelated(entry.getKey(), entry.getValue());
        }
        return search.toMessage();
    }

    private void select() {
        for (ArtefactType type : ArtefactType.values()) {
            Map<String, List<Artefact>> versions = new LinkedHashMap<>();
            for (Artefact artefact : graph.registry().all(type)) {
                if (isRequested(artefact)) {
                    versions.computeIfAbsent(
                                    artefact.id().agency() + ":" + artefact.id().id(),
                                    _ -> new ArrayList<>())
                            .add(artefact);
                }
            }
            versions.values().forEach(this::select);
        }
    }

    private boolean isRequested(Artefact artefact) {
        return query.kinds().stream().anyMatch(kind -> kind.accepts(artefact))
                && (query.agencies().isEmpty() || query.agencies().contains(artefact.id().agency()))
                && (query.ids().isEmpty() || query.ids().contains(artefact.id().id()));
    }

    private void select(List<Artefact> versions) {
        List<ArtefactId> ids = versions.stream().map(Artefact::id).toList();
        for (VersionChoice choice : query.versions()) {
            List<ArtefactId> chosen = choice.of(ids);
            for (Artefact artefact : versions) {
                if (!chosen.contains(artefact.id())) {
                    continue;
                }
                List<String> items = ItemSelection.existingIds(artefact, query.items());
                if (query.items().isEmpty() || !items.isEmpty()) {
                    requested.put(ReferenceGraph.Key.of(artefact), artefact);
                    requestedItems.put(
                            ReferenceGraph.Key.of(artefact),
                            artefact.items().isEmpty() ? List.of() : items);
                }
            }
        }
    }

    private void addRelated(ReferenceGraph.Key key, Artefact artefact) {
        List<String> items = requestedItems.getOrDefault(key, List.of());
        for (References.Relation relation : query.references().relations()) {
            switch (relation) {
                case CHILDREN -> graph.children(artefact).forEach(this::add);
                case DESCENDANTS -> descend(artefact, new HashSet<>());
                case PARENTS -> users(artefact, items).forEach(this::add);
                case ANCESTORS -> ascend(artefact, items, new HashSet<>());
                case PARENTS_AND_SIBLINGS -> {
                    for (Artefact parent : users(artefact, items)) {
                        if (isInDialect(parent)) {
                            add(parent);
                            graph.children(parent).forEach(this::add);
                        }
                    }
                }
            }
        }
        for (Kind kind : query.references().kinds()) {
            graph.children(artefact).stream().filter(kind::accepts).forEach(this::add);
            graph.parents(artefact, items).stream().filter(kind::accepts).forEach(this::add);
        }
    }

    /**
     * The artefacts that refer to an artefact, without those whose types are returned only on
     * request.
     */
    private List<Artefact> users(Artefact artefact, List<String> items) {
        return graph.parents(artefact, items).stream()
                .filter(user -> !ON_REQUEST.contains(user.type()))
                .toList();
    }

    /** Adds all descendants; references may be circular. */
    private void descend(Artefact artefact, Set<ReferenceGraph.Key> seen) {
        for (Artefact child : graph.children(artefact)) {
            if (seen.add(ReferenceGraph.Key.of(child))) {
                add(child);
                descend(child, seen);
            }
        }
    }

    private void ascend(Artefact artefact, List<String> items, Set<ReferenceGraph.Key> seen) {
        for (Artefact parent : users(artefact, items)) {
            if (seen.add(ReferenceGraph.Key.of(parent))) {
                add(parent);
                ascend(parent, List.of(), seen);
            }
        }
    }

    private void add(Artefact artefact) {
        ReferenceGraph.Key key = ReferenceGraph.Key.of(artefact);
        if (!requested.containsKey(key) && isInDialect(artefact)) {
            related.put(key, artefact);
        }
    }

    private boolean isInDialect(Artefact artefact) {
        return query.dialectKinds().stream().anyMatch(kind -> kind.accepts(artefact));
    }

    private List<MessageArtefact> toMessage() {
        List<MessageArtefact> shown = new ArrayList<>();
        for (Artefact artefact : requested.values()) {
            List<String> items = query.items();
            boolean cut = !items.isEmpty() && !artefact.items().isEmpty();
            shown.add(
                    new MessageArtefact(
                            cut ? ItemSelection.of(artefact, items) : artefact,
                            query.detail().requested(),
                            cut));
        }
        PartialSchemes reducer = new PartialSchemes(requested.values(), related.values(), graph);
        for (Artefact artefact : related.values()) {
            MessageArtefact each =
                    query.detail() == Detail.REFERENCE_PARTIAL
                            ? reducer.cut(artefact)
                            : new MessageArtefact(artefact, query.detail().referenced(), false);
            boolean isKindRequested =
                    query.references().kinds().stream().anyMatch(kind -> kind.accepts(artefact));
            shown.add(isKindRequested ? each : each.related());
        }
        shown.sort(
                Comparator.comparing((MessageArtefact each) -> each.artefact().type())
                        .thenComparing(each -> each.artefact().urn()));
        return shown;
    }
}
