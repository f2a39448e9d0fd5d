package org.sharedgrowth.observatory.indicators.structure;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of artefacts that can be registered, each after the types it refers to. */
public enum ArtefactType {
    AGENCY_SCHEME("agencySchemes", "agencies", "base.AgencyScheme", Definition.None.class),
    CONCEPT_SCHEME(
            "conceptSchemes", "concepts", "conceptscheme.ConceptScheme", Definition.None.class),
    CODELIST("codelists", "codes", "codelist.Codelist", Definition.None.class),
    CATEGORY_SCHEME(
            "categorySchemes",
            "categories",
            "categoryscheme.CategoryScheme",
            Definition.None.class),
    DATA_PROVIDER_SCHEME(
            "dataProviderSchemes",
            "dataProviders",
            "base.DataProviderScheme",
            Definition.None.class),
    DATA_CONSUMER_SCHEME(
            "dataConsumerSchemes",
            "dataConsumers",
            "base.DataConsumerScheme",
            Definition.None.class),
    ORGANISATION_UNIT_SCHEME(
            "organisationUnitSchemes",
            "organisationUnits",
            "base.OrganisationUnitScheme",
            Definition.None.class),
    DATA_STRUCTURE(
            "dataStructures", null, "datastructure.DataStructure", Definition.Structure.class),
    DATAFLOW("dataflows", null, "datastructure.Dataflow", Definition.Flow.class),
    CATEGORISATION(
            "categorisations",
            null,
            "categoryscheme.Categorisation",
            Definition.Categorisation.class),
    PROVISION_AGREEMENT(
            "provisionAgreements",
            null,
            "registry.ProvisionAgreement",
            Definition.ProvisionAgreement.class),
    DATA_CONSTRAINT(
            "dataConstraints", null, "registry.DataConstraint", Definition.Constraint.class),
    HIERARCHY("hierarchies", null, "codelist.Hierarchy", Definition.Tree.class),
    HIERARCHY_ASSOCIATION(
            "hierarchyAssociations",
            null,
            "codelist.HierarchyAssociation",
            Definition.Association.class),
    METADATA_STRUCTURE(
            "metadataStructures",
            null,
            "metadatastructure.MetadataStructure",
            Definition.MetadataStructure.class),
    METADATAFLOW(
            "metadataflows", null, "metadatastructure.Metadataflow", Definition.Metadataflow.class),
    REPORTING_TAXONOMY(
            "reportingTaxonomies",
            "reportingCategories",
            "categoryscheme.ReportingTaxonomy",
            Definition.Taxonomy.class),
    REPRESENTATION_MAP(
            "representationMaps",
            null,
            "structuremapping.RepresentationMap",
            Definition.CodeMap.class),
    PROCESS("processes", null, "process.Process", Definition.Procedure.class);

    private final String collection;
    private final @Nullable String items;
    private final String urnClass;
    private final Class<? extends Definition> definition;

    ArtefactType(
            String collection,
            @Nullable String items,
            String urnClass,
            Class<? extends Definition> definition) {
        this.collection = collection;
        this.items = items;
        this.urnClass = urnClass;
        this.definition = definition;
    }

    /** The name of its array in the {@code data} of an SDMX-JSON structure message. */
    public String collection() {
        return collection;
    }

    /** The name of the array of its items in a message, or null if the type has no items. */
    public @Nullable String items() {
        return items;
    }

    /** Package and class in URNs: {@code codelist.Codelist}. */
    public String urnClass() {
        return urnClass;
    }

    public Class<? extends Definition> definition() {
        return definition;
    }

    /** Its name in paths, queries and rows: {@code codelist}, {@code dataproviderscheme}. */
    public String resource() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Whether its version is fixed, so that its content may grow under the same version. */
    public boolean hasFixedVersion() {
        return switch (this) {
            case AGENCY_SCHEME,
                    DATA_PROVIDER_SCHEME,
                    DATA_CONSUMER_SCHEME,
                    ORGANISATION_UNIT_SCHEME ->
                    true;
            default -> false;
        };
    }

    /** Whether its items are nested, with paths as ids. */
    public boolean hasNestedItems() {
        return this == CATEGORY_SCHEME || this == REPORTING_TAXONOMY;
    }

    /** Whether it is a dataflow or metadataflow. */
    public boolean isFlow() {
        return this == DATAFLOW || this == METADATAFLOW;
    }

    /** The type of a {@link #resource}; empty if there is none. */
    public static Optional<ArtefactType> ofResource(String name) {
        for (ArtefactType type : values()) {
            if (type.resource().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type with this class in its URNs or its items' URNs. */
    static Optional<ArtefactType> ofUrnClass(String urnClass) {
        String scheme =
                switch (urnClass) {
                    case "conceptscheme.Concept" -> CONCEPT_SCHEME.urnClass;
                    case "codelist.Code" -> CODELIST.urnClass;
                    case "categoryscheme.Category" -> CATEGORY_SCHEME.urnClass;
                    case "base.DataProvider" -> DATA_PROVIDER_SCHEME.urnClass;
                    case "base.Agency" -> AGENCY_SCHEME.urnClass;
                    case "base.DataConsumer" -> DATA_CONSUMER_SCHEME.urnClass;
                    case "base.OrganisationUnit" -> ORGANISATION_UNIT_SCHEME.urnClass;
                    case "categoryscheme.ReportingCategory" -> REPORTING_TAXONOMY.urnClass;
                    default -> urnClass;
                };
        for (ArtefactType type : values()) {
            if (type.urnClass.equals(scheme)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
