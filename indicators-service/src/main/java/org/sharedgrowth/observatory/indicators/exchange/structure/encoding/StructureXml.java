package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;

/** Writes SDMX-ML 2.1 structure messages. */
public final class StructureXml {
    /** An element that encloses the artefacts of some types. */
    private record Group(String element, List<ArtefactType> types) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "str:OrganisationSchemes",
                            List.of(
                                    ArtefactType.AGENCY_SCHEME,
                                    ArtefactType.DATA_CONSUMER_SCHEME,
                                    ArtefactType.DATA_PROVIDER_SCHEME,
                                    ArtefactType.ORGANISATION_UNIT_SCHEME)),
                    new Group("str:Dataflows", List.of(ArtefactType.DATAFLOW)),
                    new Group("str:Metadataflows", List.of(ArtefactType.METADATAFLOW)),
                    new Group("str:CategorySchemes", List.of(ArtefactType.CATEGORY_SCHEME)),
                    new Group("str:Categorisations", List.of(ArtefactType.CATEGORISATION)),
                    new Group("str:Codelists", List.of(ArtefactType.CODELIST)),
                    new Group("str:HierarchicalCodelists", List.of(ArtefactType.HIERARCHY)),
                    new Group("str:Concepts", List.of(ArtefactType.CONCEPT_SCHEME)),
                    new Group("str:MetadataStructures", List.of(ArtefactType.METADATA_STRUCTURE)),
                    new Group("str:DataStructures", List.of(ArtefactType.DATA_STRUCTURE)),
                    new Group("str:StructureSets", List.of(ArtefactType.REPRESENTATION_MAP)),
                    new Group("str:ReportingTaxonomies", List.of(ArtefactType.REPORTING_TAXONOMY)),
                    new Group("str:Processes", List.of(ArtefactType.PROCESS)),
                    new Group("str:Constraints", List.of(ArtefactType.DATA_CONSTRAINT)),
                    new Group(
                            "str:ProvisionAgreements", List.of(ArtefactType.PROVISION_AGREEMENT)));

    private StructureXml() {}

    /**
     * The message in UTF-8; artefacts of types that this version of the standard lacks are left
     * out.
     */
    public static byte[] write(StructureMessage message) {
        Xml xml = new Xml();
        XmlNames.openMessage(xml, message, MlVersion.V2_1);
        for (Group group : GROUPS) {
            List<MessageArtefact> shown =
                    group.types().stream().flatMap(type -> message.of(type).stream()).toList();
            if (!shown.isEmpty()) {
                xml.open(group.element());
                shown.forEach(each -> write(xml, each, message));
                xml.close();
            }
        }
        xml.close();
        return xml.end();
    }

    private static void write(Xml xml, MessageArtefact shown, StructureMessage message) {
        switch (shown.artefact().type()) {
            case AGENCY_SCHEME,
                    CONCEPT_SCHEME,
                    CODELIST,
                    CATEGORY_SCHEME,
                    DATA_PROVIDER_SCHEME,
                    DATA_CONSUMER_SCHEME,
                    ORGANISATION_UNIT_SCHEME,
                    REPORTING_TAXONOMY ->
                    ItemSchemeXml.write(xml, shown, message.registry());
            case REPRESENTATION_MAP -> CodeMapXml.write(xml, shown, message.registry());
            case PROCESS -> ProcessXml.write(xml, shown, message.registry());
            case DATA_STRUCTURE -> DataStructureXml.write(xml, shown, message.registry());
            case METADATA_STRUCTURE, METADATAFLOW ->
                    MetadataXml.write(xml, shown, message.registry());
            case DATA_CONSTRAINT -> ConstraintXml.write(xml, shown, message.registry());
            case DATAFLOW, CATEGORISATION, PROVISION_AGREEMENT, HIERARCHY ->
                    LinkXml.write(xml, shown, message.registry());
            case HIERARCHY_ASSOCIATION -> {}
        }
    }
}
