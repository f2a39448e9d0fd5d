package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The structures of a derived flow: a dataflow, and its indicator in a code list for computed
 * indicators only. Because the list is separate, the code list of delivered indicators changes only
 * when its owner changes it. The data structure of derived flows has the components of {@code
 * DSD_DIGITAL}, but takes the indicator from the list of computed ones.
 */
final class DerivedStructures {
    static final String AGENCY = "DIGOBS";
    private static final String VERSION = "1.0.0";
    private static final String MODEL = "DSD_DIGITAL";
    private static final ArtefactId STRUCTURE = new ArtefactId(AGENCY, "DSD_DERIVED", VERSION);
    private static final ArtefactId INDICATORS =
            new ArtefactId(AGENCY, "CL_DERIVED_INDICATOR", VERSION);

    private DerivedStructures() {}

    /** The id of the dataflow with this code. */
    static ArtefactId flow(String code) {
        return new ArtefactId(AGENCY, code, VERSION);
    }

    /** The store's key for the data of the dataflow with this code. */
    static String dataKey(String code) {
        return code + ":1";
    }

    /** Whether a dataflow has the structure of derived flows. */
    static boolean isDerived(Dsd structure) {
        return structure.id().id().equals(STRUCTURE.id());
    }

    /**
     * The structures to register for a flow.
     *
     * @throws Problem 409 if the code is in use
     */
    static List<Artefact> of(Registry registry, String code, Names names, Computation first) {
        if (!registry.versions(ArtefactType.DATAFLOW, AGENCY, code).isEmpty()
                || isIndicator(registry, code)) {
            throw new Problem(
                    ProblemType.STRUCTURE_EXISTS, DerivedText.localized(t -> t.codeInUse(code)));
        }
        List<Artefact> artefacts = new ArrayList<>();
        artefacts.add(indicators(registry, indicator(code, names, first)));
        if (registry.exact(ArtefactType.DATA_STRUCTURE, STRUCTURE) == null) {
            artefacts.add(structure(registry));
        }
        artefacts.add(
                new Artefact(
                        ArtefactType.DATAFLOW,
                        flow(code),
                        names,
                        Names.NONE,
                        List.of(),
                        new Definition.Flow(
                                new Reference(ArtefactType.DATA_STRUCTURE, STRUCTURE, null)),
                        List.of()));
        return artefacts;
    }

    private static boolean isIndicator(Registry registry, String code) {
        return registry.newest(ArtefactType.CODELIST).stream()
                .filter(list -> list.id().id().contains("INDICATOR"))
                .flatMap(list -> list.items().stream())
                .anyMatch(item -> item.id().equals(code));
    }

    private static Item indicator(String code, Names names, Computation first) {
        List<Annotation> notes = new ArrayList<>();
        String unit = first.unit().measure();
        if (unit != null) {
            notes.add(new Annotation("UNIT_MEASURE", unit, Names.NONE));
        }
        String multiplier = first.unit().multiplier();
        notes.add(new Annotation("UNIT_MULT", multiplier == null ? "0" : multiplier, Names.NONE));
        notes.add(new Annotation("DECIMALS", String.valueOf(first.decimals()), Names.NONE));
        return new Item(code, null, names, Names.NONE, notes);
    }

    /** The next version of the code list, with one more code. */
    private static Artefact indicators(Registry registry, Item added) {
        List<Artefact> versions = registry.versions(ArtefactType.CODELIST, AGENCY, INDICATORS.id());
        @Nullable Artefact newest = versions.isEmpty() ? null : versions.getLast();
        List<Item> items = new ArrayList<>(newest == null ? List.of() : newest.items());
        items.add(added);
        return new Artefact(
                ArtefactType.CODELIST,
                new ArtefactId(AGENCY, INDICATORS.id(), "1." + (items.size() - 1) + ".0"),
                DerivedText.names(DerivedText::computedIndicators),
                Names.NONE,
                List.of(),
                new Definition.None(),
                items);
    }

    private static Artefact structure(Registry registry) {
        Artefact model =
                registry.newest(ArtefactType.DATA_STRUCTURE).stream()
                        .filter(each -> each.id().id().equals(MODEL))
                        .findFirst()
                        .orElseThrow(() ->
                                new Problem(
                                        ProblemType.INVALID_STRUCTURE,
                                        DerivedText.localized(t -> t.noModel(MODEL))));
        Definition.Structure definition = (Definition.Structure) model.definition();
        return new Artefact(
                ArtefactType.DATA_STRUCTURE,
                STRUCTURE,
                DerivedText.names(DerivedText::computedFigures),
                Names.NONE,
                List.of(),
                new Definition.Structure(
                        definition.dimensions().stream().map(DerivedStructures::dimension).toList(),
                        definition.time(),
                        definition.measure(),
                        definition.seriesAttributes(),
                        definition.observationAttributes()),
                List.of());
    }

    private static Definition.Part dimension(Definition.Part part) {
        return part.id().equals(Dsd.INDICATOR)
                ? new Definition.Part(
                        part.id(),
                        part.concept(),
                        new Reference(ArtefactType.CODELIST, INDICATORS, null),
                        part.textType(),
                        part.mandatory(),
                        part.facets(),
                        part.attachedTo())
                : part;
    }
}
