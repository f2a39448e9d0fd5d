import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Builds the structures for a file as an SDMX-JSON message, with the layout of the seed and the
 * codes of the file.
 */
final class Structures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";
    private static final List<String> BREAKDOWNS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    /** The id of the dataflow of {@link #goals}. */
    static final String GOALS = "DF_GOALS";

    private static final List<String> SERIES_ATTRIBUTES =
            List.of("UNIT_MEASURE", "UNIT_MULT", "DECIMALS");
    private static final List<String> ROW_ATTRIBUTES = List.of("OBS_STATUS", "CONF_STATUS");

    private final String name;
    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode data = root.putObject("data");

    /** @param name name of dataflow, structure and concepts, without prefixes */
    private Structures(String name) {
        this.name = name;
    }

    static byte[] message(Sample sample) throws IOException {
        Structures structures = new Structures("DIGITAL");
        structures.codelists(sample);
        List<String> dimensions = new ArrayList<>(List.of("FREQ", "REF_AREA", "INDICATOR"));
        dimensions.addAll(BREAKDOWNS);
        structures.flow(dimensions);
        structures.providers();
        return JSON.writeValueAsBytes(structures.root);
    }

    /** The structures for {@link GapBenchmarks}. */
    static byte[] gaps(List<String> areas) throws IOException {
        return ofIndicators(areas, List.of("GAP_SHARE", "GAP_PEOPLE"));
    }

    /** The structures for countries with these codes, and for indicators in per cent. */
    static byte[] ofIndicators(List<String> areas, List<String> indicators) throws IOException {
        Structures structures = new Structures("DIGITAL");
        structures.agencies();
        structures.codelist("CL_FREQ", List.of("A"));
        ArrayNode countries =
                structures.artefact("codelists", "CL_AREA", "1.0.0").putArray("codes");
        areas.forEach(
                area -> annotate(item(countries, area).putArray("annotations"), "KIND", "country"));
        ArrayNode codes =
                structures.artefact("codelists", "CL_INDICATOR", "1.0.0").putArray("codes");
        for (String indicator : indicators) {
            ArrayNode notes = item(codes, indicator).putArray("annotations");
            annotate(notes, "UNIT_MEASURE", "PT");
            annotate(notes, "UNIT_MULT", "0");
            annotate(notes, "DECIMALS", "1");
            if (indicator.equals("GAP_SHARE")) {
                annotate(notes, "MIN_VALUE", "0");
                annotate(notes, "MAX_VALUE", "100");
            }
        }
        BREAKDOWNS.forEach(
                id ->
                        structures.codelist(
                                "CL_" + id,
                                id.equals("INCOME")
                                        ? List.of("_T", "Q1", "Q2", "Q3", "Q4", "Q5", "_Z")
                                        : List.of("_T", "_Z")));
        structures.attributeCodelists();
        List<String> dimensions = new ArrayList<>(List.of("FREQ", "REF_AREA", "INDICATOR"));
        dimensions.addAll(BREAKDOWNS);
        structures.flow(dimensions);
        structures.providers();
        return JSON.writeValueAsBytes(structures.root);
    }

    private void agencies() {
        ObjectNode agencies = artefact("agencySchemes", "AGENCIES", "1.0");
        agencies.put("agencyID", "SDMX");
        items(agencies.putArray("agencies"), List.of("DIGOBS", "SDMX"));
    }

    private void attributeCodelists() {
        codelist("CL_UNIT_MEASURE", List.of("PT"));
        codelist("CL_UNIT_MULT", List.of("0"));
        codelist("CL_DECIMALS", List.of("1"));
        codelist("CL_OBS_STATUS", List.of("A", "B", "E", "M"));
        codelist("CL_CONF_STATUS", List.of("F", "C"));
    }

    private void providers() {
        items(
                artefact("dataProviderSchemes", "DATA_PROVIDERS", "1.0")
                        .putArray("dataProviders"),
                List.of("WB", "OBS"));
    }

    /** The additional structures for sdg_bulk. */
    static byte[] goals(Goals goals) throws IOException {
        Structures structures = new Structures("GOALS");
        structures.codelist("CL_M49", goals.areas());
        structures.codelist("CL_SERIES", goals.series());
        structures.codelist("CL_BREAKDOWN", goals.breakdowns());
        structures.flow(List.of("FREQ", "M49", "SERIES", "BREAKDOWN"));
        return JSON.writeValueAsBytes(structures.root);
    }

    private void codelists(Sample sample) {
        agencies();
        codelist("CL_FREQ", List.of("A", "S", "Q", "M", "W", "D"));
        codelist("CL_AREA", sample.areas());
        ArrayNode indicators = artefact("codelists", "CL_INDICATOR", "1.0.0").putArray("codes");
        for (String id : sample.indicators()) {
            ObjectNode code = item(indicators, id.replaceAll("[^A-Za-z0-9]", "_"));
            ArrayNode notes = code.putArray("annotations");
            annotate(notes, "WB_ID", id);
            annotate(notes, "UNIT_MEASURE", "PT");
            annotate(notes, "UNIT_MULT", "0");
            annotate(notes, "DECIMALS", "1");
        }
        BREAKDOWNS.forEach(id -> codelist("CL_" + id, List.of("_T", "_Z")));
        attributeCodelists();
    }

    private void flow(List<String> dimensions) {
        List<String> components = new ArrayList<>(dimensions);
        components.addAll(List.of("TIME_PERIOD", "OBS_VALUE"));
        components.addAll(SERIES_ATTRIBUTES);
        components.addAll(ROW_ATTRIBUTES);
        items(
                artefact("conceptSchemes", "CS_" + name, "1.0.0").putArray("concepts"),
                components);
        structure(dimensions);
        String flow = "DF_" + name;
        artefact("dataflows", flow, "1.0.0")
                .put("structure", urn("datastructure.DataStructure", "DSD_" + name + "(1.0.0)"));
        List.of("WB", "OBS").forEach(office -> agreement(flow, office));
    }

    private void agreement(String flow, String office) {
        artefact("provisionAgreements", "PA_" + flow + "_" + office, "1.0.0")
                .put("dataflow", urn("datastructure.Dataflow", flow + "(1.0.0)"))
                .put("dataProvider", urn("base.DataProvider", "DATA_PROVIDERS(1.0)." + office));
    }

    private void structure(List<String> dimensions) {
        ObjectNode components =
                artefact("dataStructures", "DSD_" + name, "1.0.0")
                        .putObject("dataStructureComponents");
        ObjectNode dimensionList = components.putObject("dimensionList");
        ArrayNode list = dimensionList.putArray("dimensions");
        for (String id : dimensions) {
            list.add(codedComponent(id, id.equals("REF_AREA") ? "CL_AREA" : "CL_" + id));
        }
        dimensionList.set("timeDimension", component("TIME_PERIOD"));
        components.putObject("measureList").putArray("measures").add(component("OBS_VALUE"));
        ArrayNode attributes = components.putObject("attributeList").putArray("attributes");
        for (String id : SERIES_ATTRIBUTES) {
            ObjectNode attribute = codedComponent(id, "CL_" + id).put("usage", "mandatory");
            ArrayNode all = attribute.putObject("attributeRelationship").putArray("dimensions");
            dimensions.forEach(all::add);
            attributes.add(attribute);
        }
        for (String id : ROW_ATTRIBUTES) {
            ObjectNode attribute =
                    codedComponent(id, "CL_" + id)
                            .put("usage", id.equals("OBS_STATUS") ? "mandatory" : "optional");
            attribute.putObject("attributeRelationship").putObject("observation");
            attributes.add(attribute);
        }
    }

    private void codelist(String id, Collection<String> codes) {
        items(artefact("codelists", id, "1.0.0").putArray("codes"), codes);
    }

    private ObjectNode artefact(String collection, String id, String version) {
        return data.withArray("/" + collection)
                .addObject()
                .put("id", id)
                .put("agencyID", "DIGOBS")
                .put("version", version)
                .put("name", id);
    }

    private static void items(ArrayNode items, Collection<String> ids) {
        ids.forEach(id -> item(items, id));
    }

    private static ObjectNode item(ArrayNode items, String id) {
        return items.addObject().put("id", id).put("name", id);
    }

    private static void annotate(ArrayNode notes, String type, String title) {
        notes.addObject().put("type", type).put("title", title);
    }

    private ObjectNode component(String id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("conceptIdentity", urn("conceptscheme.Concept", "CS_" + name + "(1.0.0)." + id));
    }

    private ObjectNode codedComponent(String id, String codelist) {
        ObjectNode component = component(id);
        component
                .putObject("localRepresentation")
                .put("enumeration", urn("codelist.Codelist", codelist + "(1.0.0)"));
        return component;
    }

    private static String urn(String kind, String idAndVersion) {
        return URN + kind + "=DIGOBS:" + idAndVersion;
    }
}
