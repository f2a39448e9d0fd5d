package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;

/** The names of artefact types in the two dialects. */
public final class Kinds {
    /** SDMX-REST 1.x. */
    public static final Map<String, List<Kind>> SDMX_21 = sdmx21();

    /** SDMX-REST 2.x. */
    public static final Map<String, List<Kind>> SDMX_30 = sdmx30();

    /**
     * Types of the standard that at least one of the dialects does not support here. The other one
     * may support them, so look a type up in {@link #SDMX_21} or {@link #SDMX_30} first.
     */
    public static final Set<String> UNSUPPORTED =
            Set.of(
                    "attachmentconstraint",
                    "conceptschememap",
                    "categoryschememap",
                    "customtypescheme",
                    "datepatternmap",
                    "epochmap",
                    "geocodelist",
                    "geogridcodelist",
                    "geographiccodelist",
                    "metadata",
                    "metadataconstraint",
                    "metadataproviderscheme",
                    "metadataprovisionagreement",
                    "namepersonalisationscheme",
                    "organisationschememap",
                    "registration",
                    "reportingtaxonomymap",
                    "representationmap",
                    "rulesetscheme",
                    "structuremap",
                    "structureset",
                    "transformationscheme",
                    "userdefinedoperatorscheme",
                    "valuelist",
                    "vtlmappingscheme");

    private Kinds() {}

    private static Map<String, List<Kind>> sdmx21() {
        Map<String, List<Kind>> kinds = new LinkedHashMap<>();
        for (ArtefactType type : ArtefactType.values()) {
            switch (type) {
                case HIERARCHY -> kinds.put("hierarchicalcodelist", one(type));
                case HIERARCHY_ASSOCIATION -> {}
                case DATA_CONSTRAINT -> kinds.put("contentconstraint", one(type));
                case REPRESENTATION_MAP -> kinds.put("structureset", one(type));
                default -> kinds.put(type.resource(), one(type));
            }
        }
        kinds.put("structure", every(kinds));
        kinds.put("allowedconstraint", List.of(new Kind(ArtefactType.DATA_CONSTRAINT, false)));
        kinds.put("actualconstraint", List.of(new Kind(ArtefactType.DATA_CONSTRAINT, true)));
        kinds.put("organisationscheme", organisations());
        return kinds;
    }

    private static Map<String, List<Kind>> sdmx30() {
        Map<String, List<Kind>> kinds = new LinkedHashMap<>();
        for (ArtefactType type : ArtefactType.values()) {
            kinds.put(type.resource(), one(type));
        }
        List<Kind> every = every(kinds);
        kinds.put("*", every);
        kinds.put("all", every);
        kinds.put("organisationscheme", organisations());
        return kinds;
    }

    private static List<Kind> one(ArtefactType type) {
        return List.of(new Kind(type, null));
    }

    private static List<Kind> organisations() {
        return List.of(
                new Kind(ArtefactType.AGENCY_SCHEME, null),
                new Kind(ArtefactType.DATA_PROVIDER_SCHEME, null),
                new Kind(ArtefactType.DATA_CONSUMER_SCHEME, null),
                new Kind(ArtefactType.ORGANISATION_UNIT_SCHEME, null));
    }

    private static List<Kind> every(Map<String, List<Kind>> kinds) {
        List<Kind> every = new ArrayList<>();
        kinds.values().forEach(every::addAll);
        return List.copyOf(every);
    }
}
