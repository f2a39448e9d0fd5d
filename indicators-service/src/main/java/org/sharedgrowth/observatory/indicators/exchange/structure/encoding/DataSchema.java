package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.structure.AllowedCodes;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureReferences;

/**
 * Writes the XML schema of a structure's data: the attributes of series and observations, with only
 * the codes that all constraints permit.
 */
public final class DataSchema {
    private static final String TIME_TYPE = "common:ObservationalTimePeriodType";
    private static final String TIME = "TIME_PERIOD";

    private final Xml xml = new Xml();
    private final Definition.Structure structure;
    private final Layout layout;
    private final MlVersion version;

    private DataSchema(Definition.Structure structure, String dimension, MlVersion version) {
        this.structure = structure;
        this.layout = new Layout(dimension);
        this.version = version;
    }

    /**
     * The schema.
     *
     * @param context a data structure, a dataflow or a provision agreement
     * @param dimension the dimension at the observation: {@code TIME_PERIOD}, another dimension or
     *     {@code AllDimensions}
     * @param version the SDMX-ML version of the data messages
     */
    public static byte[] write(
            Artefact context, String dimension, Registry registry, MlVersion version) {
        Artefact artefact = StructureReferences.structureOf(context, registry);
        if (artefact == null || !(artefact.definition() instanceof Definition.Structure found)) {
            throw new IllegalArgumentException(context.urn() + " has no data structure");
        }
        DataSchema schema = new DataSchema(found, dimension, version);
        schema.open(XmlNames.urn(context.type(), context.id()) + ":ObsLevelDim:" + dimension);
        schema.dataSetType();
        if (!schema.layout.isFlat()) {
            schema.seriesType();
        }
        schema.obsType();
        schema.simpleTypes(AllowedCodes.of(context, registry), registry);
        return schema.xml.end();
    }

    private void open(String namespace) {
        String standard = version.schemas();
        xml.open("xs:schema")
                .namespace("xs", "http://www.w3.org/2001/XMLSchema")
                .namespace("common", standard + "common")
                .namespace("dsd", standard + "data/structurespecific")
                .put("xmlns", namespace)
                .put("targetNamespace", namespace)
                .put("elementFormDefault", "unqualified")
                .put("attributeFormDefault", "unqualified");
        importSchema(standard + "common", "SDMXCommon.xsd");
        importSchema(standard + "data/structurespecific", "SDMXDataStructureSpecific.xsd");
    }

    private void importSchema(String namespace, String location) {
        xml.open("xs:import").put("namespace", namespace).put("schemaLocation", location).close();
    }

    /** Whether to use the types for time series, which exist only in 2.1. */
    private boolean isTimeSeries() {
        return version == MlVersion.V2_1 && layout.isOverTime();
    }

    private void dataSetType() {
        restriction("DataSetType", isTimeSeries() ? "TimeSeriesDataSetType" : "DataSetType");
        xml.open("xs:sequence");
        annotations();
        xml.open("xs:element")
                .put("name", "DataProvider")
                .put("type", "common:DataProviderReferenceType")
                .put("form", "unqualified")
                .put("minOccurs", 0)
                .close();
        xml.open("xs:choice").put("minOccurs", 0);
        String content = layout.isFlat() ? "Obs" : "Series";
        if (version == MlVersion.V2_1) {
            repeatedElement(content, content + "Type", 1);
        } else {
            // Since 3.0 the choice is repeated, not the element in it.
            xml.put("maxOccurs", "unbounded");
            xml.open("xs:element")
                    .put("name", content)
                    .put("type", content + "Type")
                    .put("form", "unqualified")
                    .close();
        }
        xml.close().close();
        prohibitReportingYear();
        closeRestriction();
    }

    private void seriesType() {
        restriction("SeriesType", isTimeSeries() ? "TimeSeriesType" : "SeriesType");
        xml.open("xs:sequence");
        annotations();
        repeatedElement("Obs", "ObsType", 0);
        xml.close();
        keys(false);
        attribute(TIME, TIME_TYPE, layout.isOverTime() ? "prohibited" : "required");
        seriesAttributes(true);
        prohibitReportingYear();
        closeRestriction();
    }

    private void obsType() {
        restriction("ObsType", isTimeSeries() ? "TimeSeriesObsType" : "ObsType");
        xml.open("xs:sequence");
        annotations();
        xml.close();
        keys(true);
        attribute("type", "common:IDType", "prohibited");
        attribute(TIME, TIME_TYPE, !layout.isCrossSection() ? "required" : "prohibited");
        attribute(
                version == MlVersion.V2_1 ? Dsd.PRIMARY_MEASURE : structure.measure().id(),
                "xs:double",
                "optional");
        seriesAttributes(false);
        structure.observationAttributes().forEach(part -> attribute(part, "optional"));
        prohibitReportingYear();
        closeRestriction();
    }

    /**
     * Writes the series attributes that are written at series, or those that are written at
     * observations.
     */
    private void seriesAttributes(boolean atSeries) {
        for (Definition.Part part : structure.seriesAttributes()) {
            if (atSeries == layout.isAtSeries(part.attachedTo())) {
                attribute(part, "optional");
            }
        }
    }

    /** Writes the dimensions at the observation, or all other dimensions. */
    private void keys(boolean atObservation) {
        for (Definition.Part part : structure.dimensions()) {
            if (atObservation == (layout.isFlat() || part.id().equals(layout.dimension()))) {
                attribute(part, "required");
            }
        }
    }

    private void attribute(Definition.Part part, String use) {
        boolean isNamed = part.codelist() != null || part.facets() != null;
        attribute(part.id(), isNamed ? part.id() : SchemaTypes.of(part.textType()), use);
    }

    private void attribute(String name, String type, String use) {
        xml.open("xs:attribute").put("name", name).put("type", type).put("use", use).close();
    }

    private void prohibitReportingYear() {
        attribute("REPORTING_YEAR_START_DAY", "xs:gMonthDay", "prohibited");
    }

    private void annotations() {
        xml.open("xs:element").put("ref", "common:Annotations").put("minOccurs", 0).close();
    }

    private void repeatedElement(String name, String type, int min) {
        xml.open("xs:element")
                .put("name", name)
                .put("type", type)
                .put("form", "unqualified")
                .put("minOccurs", min)
                .put("maxOccurs", "unbounded")
                .close();
    }

    private void restriction(String name, String base) {
        xml.open("xs:complexType")
                .put("name", name)
                .open("xs:complexContent")
                .open("xs:restriction")
                .put("base", "dsd:" + base);
    }

    private void closeRestriction() {
        xml.close().close().close();
    }

    private void simpleTypes(Map<String, Set<String>> limits, Registry registry) {
        for (Definition.Part part : structure.parts()) {
            if (part.codelist() != null) {
                Artefact codelist = registry.resolve(part.codelist());
                if (codelist != null) {
                    codes(part.id(), codelist, limits.get(part.id()));
                }
            } else if (part.facets() != null && !part.equals(structure.measure())) {
                SchemaTypes.faceted(xml, part, part.facets());
            }
        }
    }

    private void codes(String id, Artefact codelist, @Nullable Set<String> allowed) {
        List<String> codes = new ArrayList<>();
        codelist.items().stream()
                .filter(item -> allowed == null || allowed.contains(item.id()))
                .forEach(item -> codes.add(item.id()));
        xml.open("xs:simpleType").put("name", id);
        xml.open("xs:restriction").put("base", "xs:string");
        if (codes.isEmpty()) {
            // Without any enumeration, every text would be allowed.
            xml.open("xs:maxLength").put("value", 0).close();
            xml.open("xs:minLength").put("value", 0).close();
        }
        codes.forEach(code -> xml.open("xs:enumeration").put("value", code).close());
        xml.close().close();
    }
}
