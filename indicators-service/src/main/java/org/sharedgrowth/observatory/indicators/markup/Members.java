package org.sharedgrowth.observatory.indicators.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SDMX-JSON member for each element of SDMX-ML. */
final class Members {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * A member of a JSON object.
     *
     * @param isArray whether its value is an array
     */
    record Member(String name, boolean isArray) {}

    /** Members by element, or by parent and element where the member depends on the parent. */
    private static final Map<String, Member> KNOWN = known();

    /** Elements that must not be ignored: without them, an artefact would mean something else. */
    private static final Set<String> UNSUPPORTED =
            Set.of(
                    "CodelistExtension",
                    "DataKeySet",
                    "MeasureDimension",
                    "MetadataAttributeUsage",
                    "MetadataTargetRegion");

    private Members() {}

    /** The member for an element; null if the element is ignored here, as contacts are. */
    static @Nullable Member of(String parent, String element) {
        Member member = KNOWN.get(parent + "/" + element);
        return member == null ? KNOWN.get(element) : member;
    }

    static boolean isUnsupported(String element) {
        return UNSUPPORTED.contains(element);
    }

    private static Map<String, Member> known() {
        Map<String, Member> known = new HashMap<>();
        add(
                known,
                false,
                """
                DataStructureComponents DimensionList TimeDimension AttributeList MeasureList
                ConceptIdentity LocalRepresentation Enumeration AttributeRelationship
                MeasureList/PrimaryMeasure AttributeRelationship/PrimaryMeasure
                AttributeRelationship/Dataflow AttributeRelationship/Observation
                AttributeRelationship/None AttributeRelationship/Group
                Dataflow/Structure Metadataflow/Structure Categorisation/Source
                Categorisation/Target ProvisionAgreement/Dataflow ProvisionAgreement/DataProvider
                ConstraintAttachment HierarchicalCode/Code LinkedHierarchy LinkedObject
                ContextObject MetadataStructureComponents MetadataAttributeList ObjectReference
                Computation Parent
                """);
        known.put("TextFormat", new Member("format", false));
        known.put("ProvisionAgreement/StructureUsage", new Member("dataflow", false));
        add(
                known,
                true,
                """
                DimensionList/Dimension AttributeRelationship/Dimension AttributeList/Attribute
                DataStructureComponents/Group GroupDimension MeasureList/Measure
                ConstraintAttachment/DataStructure ConstraintAttachment/Dataflow
                ConstraintAttachment/ProvisionAgreement CubeRegion KeyValue Component Value
                HierarchicalCode MetadataAttribute Metadataflow/Target RepresentationMapping
                SourceValue TargetValue ProcessStep Input Output Transition
                ConceptScheme/Concept Codelist/Code DataProviderScheme/DataProvider
                DataConsumerScheme/DataConsumer OrganisationUnitScheme/OrganisationUnit
                """);
        known.put("CubeRegion/Attribute", new Member("components", true));
        known.put("AgencyScheme/Agency", new Member("agencies", true));
        known.put("Category", new Member("categories", true));
        known.put("ReportingCategory", new Member("reportingCategories", true));
        known.put("StructuralMetadata", new Member("structuralMetadata", true));
        known.put("ProvisioningMetadata", new Member("provisioningMetadata", true));
        known.put("SourceCodelist", new Member("source", true));
        known.put("SourceDataType", new Member("source", true));
        known.put("TargetCodelist", new Member("target", true));
        known.put("TargetDataType", new Member("target", true));
        return known;
    }

    private static void add(Map<String, Member> known, boolean isArray, String elements) {
        SPACES.splitAsStream(elements.strip())
                .forEach(element -> {
                    String name = decapitalise(element.substring(element.indexOf('/') + 1));
                    known.put(element, new Member(isArray ? name + "s" : name, isArray));
                });
    }

    static String decapitalise(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
