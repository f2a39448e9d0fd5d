package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves all references of a registry once. */
public final class CatalogueBuilder {
    private static final String TOPICS = "CAS_TOPICS";

    private final Registry registry;
    private final Map<Artefact, Codelist> codelists = new HashMap<>();
    private final Map<Artefact, Dsd> structures = new HashMap<>();

    private CatalogueBuilder(Registry registry) {
        this.registry = registry;
    }

    public static Catalogue build(Registry registry) {
        return new CatalogueBuilder(registry).build();
    }

    private Catalogue build() {
        List<Dataflow> everyFlow = everyFlow();
        Map<String, Dataflow> flows = new LinkedHashMap<>();
        everyFlow.forEach(flow -> flows.putIfAbsent(flow.id().id(), flow));
        Map<String, Codelist> newestLists = new HashMap<>();
        for (Artefact artefact : registry.newest(ArtefactType.CODELIST)) {
            newestLists.put(artefact.id().id(), codelist(artefact));
        }
        Map<String, Item> providers = new HashMap<>();
        for (Artefact scheme : registry.newest(ArtefactType.DATA_PROVIDER_SCHEME)) {
            scheme.items().forEach(item -> providers.put(item.id(), item));
        }
        List<Item> topics =
                registry.newest(ArtefactType.CATEGORY_SCHEME).stream()
                        .filter(scheme -> scheme.id().id().equals(TOPICS))
                        .flatMap(scheme -> scheme.items().stream())
                        .toList();
        List<Codelist> areaLists = listsOf(Dsd.AREA, "CL_AREA", flows, newestLists);
        List<Codelist> indicatorLists = listsOf(Dsd.INDICATOR, "CL_INDICATOR", flows, newestLists);
        Groups groups = Groups.of(registry.newest(ArtefactType.HIERARCHY), areaLists);
        Map<String, String> areas = aliases(areaLists, Item.AREA_ALIASES);
        Map<String, String> indicators = aliases(indicatorLists, Item.INDICATOR_ALIASES);
        return new Catalogue(
                flows,
                everyFlow,
                registry.all(ArtefactType.DATA_STRUCTURE).stream().map(Artefact::id).toList(),
                newestLists,
                newestAgreements(),
                agreements(registry.all(ArtefactType.PROVISION_AGREEMENT)),
                providers,
                topics,
                areas,
                indicators,
                traits(indicatorLists),
                groups.members(),
                groups.groups(),
                groups.dated(),
                RemovedCodes.of(areaLists, registry, areas::containsKey),
                RemovedCodes.of(indicatorLists, registry, indicators::containsKey));
    }

    private static int preference(Artefact flow) {
        return flow.annotations().stream()
                .filter(a -> a.type().equals("PREFERENCE") && a.title().matches("[0-9]{1,6}"))
                .mapToInt(a -> Integer.parseInt(a.title()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private List<Dataflow> everyFlow() {
        List<Dataflow> flows = new ArrayList<>();
        registry.newest(ArtefactType.DATAFLOW).stream()
                .sorted(Comparator.comparingInt(CatalogueBuilder::preference))
                .map(newest ->
                        registry.versions(newest.type(), newest.id().agency(), newest.id().id()))
                .forEach(versions ->
                        versions.reversed().forEach(artefact -> addFlow(artefact, flows)));
        return List.copyOf(flows);
    }

    private void addFlow(Artefact artefact, List<Dataflow> flows) {
        if (artefact.definition() instanceof Definition.Flow flow) {
            @Nullable Artefact structure = registry.resolve(flow.structure());
            if (structure != null) {
                Dataflow.@Nullable View view = Views.of(artefact, registry);
                flows.add(
                        new Dataflow(
                                artefact.id(),
                                artefact.names(),
                                artefact.descriptions(),
                                dsd(structure),
                                view,
                                terms(view == null ? artefact.id().id() : view.source())));
            }
        }
    }

    /** The terms that all newest agreements for a dataflow have in common. */
    private Terms terms(String flow) {
        return Terms.ofAll(
                newestAgreements().values().stream()
                        .filter(agreement -> agreement.flow().equals(flow))
                        .map(Agreement::terms)
                        .toList());
    }

    private Dsd dsd(Artefact artefact) {
        @Nullable Dsd known = structures.get(artefact);
        if (known != null) {
            return known;
        }
        Definition.Structure structure = (Definition.Structure) artefact.definition();
        Dsd dsd =
                new Dsd(
                        artefact.id(),
                        artefact.names(),
                        components(structure.dimensions(), true),
                        component(structure.time(), true),
                        component(structure.measure(), structure.measure().mandatory()),
                        components(structure.seriesAttributes(), false),
                        components(structure.observationAttributes(), false));
        structures.put(artefact, dsd);
        return dsd;
    }

    private List<Dsd.Component> components(List<Definition.Part> parts, boolean mandatory) {
        return parts.stream().map(part -> component(part, mandatory || part.mandatory())).toList();
    }

    private Dsd.Component component(Definition.Part part, boolean mandatory) {
        @Nullable Artefact scheme = registry.resolve(part.concept());
        Names names =
                scheme == null
                        ? Names.NONE
                        : scheme.items().stream()
                                .filter(concept -> concept.id().equals(part.id()))
                                .findFirst()
                                .map(Item::names)
                                .orElse(Names.NONE);
        @Nullable Artefact list =
                part.codelist() == null ? null : registry.resolve(part.codelist());
        return new Dsd.Component(
                part.id(),
                names,
                list == null ? null : codelist(list),
                mandatory,
                part.attachedTo(),
                NumberFormat.of(part));
    }

    private Codelist codelist(Artefact artefact) {
        @Nullable Codelist known = codelists.get(artefact);
        if (known == null) {
            known = new Codelist(artefact.id(), artefact.items());
            codelists.put(artefact, known);
        }
        return known;
    }

    private Map<String, Agreement> newestAgreements() {
        Map<String, Agreement> newest = new HashMap<>();
        for (Agreement agreement : agreements(registry.newest(ArtefactType.PROVISION_AGREEMENT))) {
            newest.put(Catalogue.agreementKey(agreement.flow(), agreement.provider()), agreement);
        }
        return newest;
    }

    private List<Agreement> agreements(List<Artefact> artefacts) {
        List<Agreement> agreements = new ArrayList<>();
        for (Artefact artefact : artefacts) {
            if (artefact.definition() instanceof Definition.ProvisionAgreement agreed) {
                ArtefactId flow = agreed.flow().id();
                agreements.add(
                        new Agreement(
                                artefact.id(),
                                flow.id(),
                                flow.major(),
                                String.valueOf(agreed.provider().item()),
                                AllowedCodes.of(artefact, registry),
                                Terms.of(artefact.annotations())));
            }
        }
        return agreements;
    }

    /** The codelists of a dimension in all dataflows, the conventional one first. */
    private static List<Codelist> listsOf(
            String dimension,
            String conventional,
            Map<String, Dataflow> flows,
            Map<String, Codelist> newest) {
        List<Codelist> lists = new ArrayList<>();
        @Nullable Codelist conventionalList = newest.get(conventional);
        if (conventionalList != null) {
            lists.add(conventionalList);
        }
        for (Dataflow flow : flows.values()) {
            int position = flow.structure().dimension(dimension);
            if (position >= 0) {
                @Nullable Codelist list = flow.structure().dimensions().get(position).codelist();
                if (list != null && !lists.contains(list)) {
                    lists.add(list);
                }
            }
        }
        return lists;
    }

    private static Map<String, IndicatorTraits> traits(List<Codelist> indicators) {
        Map<String, IndicatorTraits> traits = new HashMap<>();
        for (Codelist list : indicators) {
            list.codes().forEach(code -> traits.putIfAbsent(code.id(), IndicatorTraits.of(code)));
        }
        return traits;
    }

    /**
     * Each code is its own alias; an alias is ignored if an earlier type of alias already defines
     * it.
     */
    private static Map<String, String> aliases(List<Codelist> lists, List<String> kinds) {
        Map<String, String> aliases = new HashMap<>();
        for (Codelist list : lists) {
            list.codes().forEach(code -> aliases.putIfAbsent(code.id(), code.id()));
        }
        for (String kind : kinds) {
            for (Codelist list : lists) {
                for (Item code : list.codes()) {
                    code.annotated(kind).forEach(alias -> aliases.putIfAbsent(alias, code.id()));
                }
            }
        }
        return aliases;
    }
}
