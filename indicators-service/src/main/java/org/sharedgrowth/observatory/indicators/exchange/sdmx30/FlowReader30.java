package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.VersionChoice;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds the dataflows or agreements that the path of a data query names. */
public final class FlowReader30 {
    private static final String AGREEMENT = "provisionagreement";

    private final String context;
    private final String agency;
    private final String id;
    private final List<VersionChoice> versions = new ArrayList<>();

    private FlowReader30(List<String> path) {
        this.context = part(path, 0);
        this.agency = part(path, 1);
        this.id = part(path, 2);
        for (String version : part(path, 3).split(",", -1)) {
            versions.add(VersionChoice.ofData(version));
        }
    }

    /**
     * The source of one data set.
     *
     * @param agreement the agreement under which the rows were sent; null for all rows of the flow
     * @param providers ids of the providers that sent the rows; empty for all providers
     */
    public record Source(Dataflow flow, @Nullable ArtefactId agreement, Set<String> providers) {
        public Source {
            providers = Set.copyOf(providers);
        }
    }

    /**
     * The sources, at least one.
     *
     * @param path context, agency, id and version; segments omitted at the end mean {@code *}
     */
    public static List<Source> read(List<String> path, Catalogue catalogue) {
        FlowReader30 reader = new FlowReader30(path);
        List<Source> found =
                switch (reader.context) {
                    case "dataflow", "*", "all" -> reader.flows(catalogue);
                    case "datastructure" -> reader.flowsOfStructures(catalogue);
                    case AGREEMENT -> reader.agreements(catalogue);
                    default ->
                            throw Problem.parameter(
                                    "context",
                                    reader.context,
                                    "give dataflow, datastructure or provisionagreement.");
                };
        if (found.isEmpty()) {
            throw Problem.notFound(
                    reader.context.equals("*") ? "dataflow" : reader.context,
                    reader.agency + ":" + reader.id + "(" + part(path, 3) + ")",
                    "See /api/indicators/v1/structures?type=dataflow.");
        }
        return found;
    }

    private List<Source> flows(Catalogue catalogue) {
        Set<ArtefactId> matching =
                findMatching(
                        catalogue.everyDataflow().reversed().stream().map(Dataflow::id).toList());
        return catalogue.everyDataflow().stream()
                .filter(flow -> matching.contains(flow.id()))
                .map(flow -> new Source(flow, null, Set.of()))
                .toList();
    }

    /**
     * The flows of the requested structures. A flow belongs to every version of its structure with
     * the same major number.
     */
    private List<Source> flowsOfStructures(Catalogue catalogue) {
        Set<ArtefactId> matching = findMatching(catalogue.dataStructures());
        return newestOfEachMajor(catalogue).stream()
                .filter(flow ->
                        matching.stream().anyMatch(id -> isSameMajor(id, flow.structure().id())))
                .map(flow -> new Source(flow, null, Set.of()))
                .toList();
    }

    private List<Source> agreements(Catalogue catalogue) {
        Set<ArtefactId> matching =
                findMatching(catalogue.everyAgreement().stream().map(Agreement::id).toList());
        List<Source> found = new ArrayList<>();
        for (Dataflow flow : newestOfEachMajor(catalogue)) {
            for (Agreement agreement : catalogue.everyAgreement()) {
                if (matching.contains(agreement.id())
                        && agreement.flow().equals(flow.id().id())
                        && agreement.major() == flow.id().major()) {
                    found.add(new Source(flow, agreement.id(), Set.of(agreement.provider())));
                }
            }
        }
        return found;
    }

    private static Collection<Dataflow> newestOfEachMajor(Catalogue catalogue) {
        Map<String, Dataflow> newest = new LinkedHashMap<>();
        for (Dataflow flow : catalogue.everyDataflow()) {
            newest.putIfAbsent(flow.id().id() + ":" + flow.id().major(), flow);
        }
        return newest.values();
    }

    /**
     * The artefacts that match agency, id and version.
     *
     * @param artefacts artefacts of one type, the versions of each ascending
     */
    private Set<ArtefactId> findMatching(List<ArtefactId> artefacts) {
        Map<String, List<ArtefactId>> byName = new LinkedHashMap<>();
        for (ArtefactId artefact : artefacts) {
            if (isAmong(agency, artefact.agency()) && isAmong(id, artefact.id())) {
                byName.computeIfAbsent(
                                artefact.agency() + ":" + artefact.id(), _ -> new ArrayList<>())
                        .add(artefact);
            }
        }
        Set<ArtefactId> matching = new HashSet<>();
        for (List<ArtefactId> versionsOfOne : byName.values()) {
            versions.forEach(choice -> matching.addAll(choice.of(versionsOfOne)));
        }
        return matching;
    }

    private static boolean isSameMajor(ArtefactId a, ArtefactId b) {
        return a.agency().equals(b.agency()) && a.id().equals(b.id()) && a.major() == b.major();
    }

    private static String part(List<String> path, int index) {
        return index < path.size() && !path.get(index).isEmpty() ? path.get(index) : "*";
    }

    private static boolean isAmong(String requested, String id) {
        return requested.equals("*")
                || requested.equals("all")
                || List.of(requested.split(",", -1)).contains(id);
    }
}
