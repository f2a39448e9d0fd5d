import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The structures a file needs, as an SDMX-JSON message: the shape of the seed, codes of the file. */
final class Structures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";
    private static final List<String> BREAKDOWNS =
            List.of("SEX", "AGE", "URBANISATION", "INCOME", "DISABILITY");

    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode data = root.putObject("data");

    static byte[] message(Sample sample) throws IOException {
        Structures structures = new Structures();
        structures.lists(sample);
        structures.concepts();
        structures.structure();
        structures
                .artefact("dataflows", "DF_DIGITAL", "1.0.0")
                .put("structure", urn("datastructure.DataStructure", "DSD_DIGITAL(1.0.0)"));
        structures.agreement();
        return JSON.writeValueAsBytes(structures.root);
    }

    private void lists(Sample sample) {
        ObjectNode agencies = artefact("agencySchemes", "AGENCIES", "1.0");
        agencies.put("agencyID", "SDMX");
        items(agencies.putArray("agencies"), List.of("DIGOBS", "SDMX"));
        codelist("CL_FREQ", List.of("A", "S", "Q", "M", "W", "D"));
        codelist("CL_AREA", sample.areas());
        ArrayNode indicators = artefact("codelists", "CL_INDICATOR", "1.0.0").putArray("codes");
        for (String id : sample.indicators()) {
            ObjectNode code = item(indicators, id.replaceAll("[^A-Za-z0-9]", "_"));
            ArrayNode notes = code.putArray("annotations");
            note(notes, "WB_ID", id);
            note(notes, "UNIT_MEASURE", "PT");
            note(notes, "UNIT_MULT", "0");
            note(notes, "DECIMALS", "1");
        }
        BREAKDOWNS.forEach(id -> codelist("CL_" + id, List.of("_T", "_Z")));
        codelist("CL_UNIT_MEASURE", List.of("PT"));
        codelist("CL_UNIT_MULT", List.of("0"));
        codelist("CL_DECIMALS", List.of("1"));
        codelist("CL_OBS_STATUS", List.of("A", "B", "E", "M"));
        codelist("CL_CONF_STATUS", List.of("F", "C"));
    }

    private void concepts() {
        ObjectNode scheme = artefact("conceptSchemes", "CS_DIGITAL", "1.0.0");
        items(
                scheme.putArray("concepts"),
                List.of(
                        "FREQ REF_AREA INDICATOR SEX AGE URBANISATION INCOME DISABILITY TIME_PERIOD OBS_VALUE UNIT_MEASURE UNIT_MULT DECIMALS OBS_STATUS CONF_STATUS"
                                .split(" ")));
    }

    private void structure() {
        ObjectNode parts =
                artefact("dataStructures", "DSD_DIGITAL", "1.0.0")
                        .putObject("dataStructureComponents");
        ObjectNode dimensions = parts.putObject("dimensionList");
        ArrayNode list = dimensions.putArray("dimensions");
        List<String> ids =
                List.of(
                        "FREQ", "REF_AREA", "INDICATOR", "SEX", "AGE", "URBANISATION", "INCOME",
                        "DISABILITY");
        for (String id : ids) {
            list.add(coded(id, id.equals("REF_AREA") ? "CL_AREA" : "CL_" + id));
        }
        dimensions.set("timeDimension", component("TIME_PERIOD"));
        parts.putObject("measureList").putArray("measures").add(component("OBS_VALUE"));
        ArrayNode attributes = parts.putObject("attributeList").putArray("attributes");
        for (String id : List.of("UNIT_MEASURE", "UNIT_MULT", "DECIMALS")) {
            ObjectNode attribute = coded(id, "CL_" + id).put("usage", "mandatory");
            ArrayNode all = attribute.putObject("attributeRelationship").putArray("dimensions");
            ids.forEach(all::add);
            attributes.add(attribute);
        }
        for (String id : List.of("OBS_STATUS", "CONF_STATUS")) {
            ObjectNode attribute =
                    coded(id, "CL_" + id)
                            .put("usage", id.equals("OBS_STATUS") ? "mandatory" : "optional");
            attribute.putObject("attributeRelationship").putObject("observation");
            attributes.add(attribute);
        }
    }

    private void agreement() {
        items(
                artefact("dataProviderSchemes", "DATA_PROVIDERS", "1.0").putArray("dataProviders"),
                List.of("WB", "OBS"));
        artefact("provisionAgreements", "PA_DF_DIGITAL_WB", "1.0.0")
                .put("dataflow", urn("datastructure.Dataflow", "DF_DIGITAL(1.0.0)"))
                .put("dataProvider", urn("base.DataProvider", "DATA_PROVIDERS(1.0).WB"));
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

    private static void note(ArrayNode notes, String type, String title) {
        notes.addObject().put("type", type).put("title", title);
    }

    private static ObjectNode component(String id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("conceptIdentity", urn("conceptscheme.Concept", "CS_DIGITAL(1.0.0)." + id));
    }

    private static ObjectNode coded(String id, String codelist) {
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
