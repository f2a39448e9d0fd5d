package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Dataflows, their categories, and permissions to send data: an agreement for each office and
 * dataflow, limited by a constraint to the office's areas. A view is a dataflow that shows the part
 * of another dataflow that the view's constraint allows.
 */
final class Flows {
    private static final String EVERY_AREA = "*";

    /** The table with the indicators of a dataflow. */
    private static final Map<String, String> INDICATORS =
            Map.of("DF_DIGITAL", "indicators", "DF_WDI", "wdi_indicators");

    private final Tables tables;
    private final Schemes schemes;

    Flows(Tables tables, Schemes schemes) {
        this.tables = tables;
        this.schemes = schemes;
    }

    ArrayNode flows() {
        ArrayNode flows = Sdmx.array();
        Row structure = schemes.row("datastructure");
        for (Row row : tables.rows("dataflows")) {
            ObjectNode flow = Sdmx.artefact(row.get("id"), Sdmx.AGENCY, Sdmx.VERSION, row);
            flow.put(
                    "structure",
                    Sdmx.urn(
                            "datastructure.DataStructure",
                            Sdmx.AGENCY,
                            row.get("dsd"),
                            structure.get("version")));
            Sdmx.annotate(flow, "PREFERENCE", row.get("preference"));
            Sdmx.annotate(flow, "VIEW_OF", row.get("view_of"));
            flows.add(flow);
        }
        return flows;
    }

    /** Each dataflow under each of its topics. */
    ArrayNode categorisations() {
        ArrayNode categorisations = Sdmx.array();
        Row scheme = schemes.row("categoryscheme");
        for (Row flow : tables.rows("dataflows")) {
            for (String topic : topicsOf(flow)) {
                String id = "CAT_" + flow.get("id") + "_" + topic;
                ObjectNode categorisation =
                        withNames(id, flow, "Places a dataflow in the contents.");
                categorisation.put("source", urn(flow.get("id")));
                categorisation.put(
                        "target",
                        Sdmx.urn(
                                "categoryscheme.Category",
                                Sdmx.AGENCY,
                                scheme.get("id"),
                                scheme.get("version"),
                                topic));
                categorisations.add(categorisation);
            }
        }
        return categorisations;
    }

    ArrayNode agreements() {
        ArrayNode agreements = Sdmx.array();
        Row providers = schemes.row("dataproviderscheme");
        for (Row office : tables.rows("offices")) {
            for (String flow : office.list("flow")) {
                ObjectNode agreement =
                        withNames(
                                agreementId(flow, office),
                                office,
                                "A standing permission to send.");
                agreement.put("dataflow", urn(flow));
                agreement.put(
                        "dataProvider",
                        Sdmx.urn(
                                "base.DataProvider",
                                Sdmx.AGENCY,
                                providers.get("id"),
                                providers.get("version"),
                                office.get("provider")));
                office.list("licences").stream()
                        .filter(licence -> licence.startsWith(flow + "="))
                        .forEach(licence ->
                                Sdmx.annotate(
                                        agreement,
                                        "LICENCE",
                                        licence.substring(flow.length() + 1)));
                agreements.add(agreement);
            }
        }
        return agreements;
    }

    /**
     * The constraints on what is collected, on what views show and on what offices may send; an
     * office that may send every area has none.
     */
    ArrayNode constraints() {
        ArrayNode constraints = Sdmx.array();
        constraints.add(collectionConstraint());
        for (Row flow : tables.rows("dataflows")) {
            if (!flow.get("view_of").isEmpty()) {
                constraints.add(viewConstraint(flow));
            }
        }
        for (Row office : tables.rows("offices")) {
            List<String> areas = office.list("areas");
            if (areas.contains(EVERY_AREA)) {
                continue;
            }
            for (String flow : office.list("flow")) {
                constraints.add(constraint(agreementId(flow, office), office, areas));
            }
        }
        return constraints;
    }

    /**
     * The constraint on what is collected. It lists every current frequency, so that a frequency
     * that is added later is not collected automatically.
     */
    private ObjectNode collectionConstraint() {
        Row row = schemes.row("dataconstraint");
        Row structure = schemes.row("datastructure");
        ObjectNode constraint = Sdmx.artefact(row.get("id"), Sdmx.AGENCY, row.get("version"), row);
        constraint
                .putObject("constraintAttachment")
                .putArray("dataStructures")
                .add(
                        Sdmx.urn(
                                "datastructure.DataStructure",
                                Sdmx.AGENCY,
                                structure.get("id"),
                                structure.get("version")));
        return addAllowed(
                constraint,
                "FREQ",
                tables.rows("codelists").stream()
                        .filter(code -> code.get("codelist").equals("CL_FREQ"))
                        .map(code -> code.get("code"))
                        .toList());
    }

    /** The constraint of a view, which lists the indicators of its topic. */
    private ObjectNode viewConstraint(Row flow) {
        List<String> indicators =
                tables.rows(INDICATORS.getOrDefault(flow.get("view_of"), "indicators")).stream()
                        .filter(row -> topics(row).contains(flow.get("topic")))
                        .map(row -> row.get("code"))
                        .toList();
        ObjectNode constraint =
                withNames("CC_" + flow.get("id"), flow, "The indicators that the view shows.");
        constraint.putObject("constraintAttachment").putArray("dataflows").add(urn(flow.get("id")));
        return addAllowed(constraint, "INDICATOR", indicators);
    }

    private static ObjectNode constraint(String agreement, Row office, List<String> areas) {
        ObjectNode constraint =
                withNames("CC_" + agreement, office, "The areas that the agreement covers.");
        constraint
                .putObject("constraintAttachment")
                .putArray("provisionAgreements")
                .add(Sdmx.urn("registry.ProvisionAgreement", Sdmx.AGENCY, agreement, Sdmx.VERSION));
        return addAllowed(constraint, "REF_AREA", areas);
    }

    private static ObjectNode addAllowed(
            ObjectNode constraint, String dimension, List<String> codes) {
        constraint.put("role", "Allowed");
        ObjectNode region = constraint.putArray("cubeRegions").addObject();
        region.put("include", true);
        ObjectNode key = region.putArray("keyValues").addObject();
        key.put("id", dimension).put("include", true);
        ArrayNode values = key.putArray("values");
        codes.forEach(code -> values.addObject().put("value", code));
        return constraint;
    }

    /**
     * The topics of a dataflow: a view has its own topic; other dataflows have the topics of their
     * indicators.
     */
    private Set<String> topicsOf(Row flow) {
        if (!flow.get("topic").isEmpty()) {
            return Set.of(flow.get("topic"));
        }
        Set<String> topics = new TreeSet<>();
        String table = INDICATORS.get(flow.get("id"));
        if (table != null) {
            tables.rows(table).forEach(indicator -> topics.addAll(topics(indicator)));
        }
        return topics;
    }

    /** The first-level topics of an indicator. */
    private static Set<String> topics(Row indicator) {
        Set<String> topics = new TreeSet<>();
        for (String path : indicator.list("topics")) {
            int dot = path.indexOf('.');
            topics.add(dot < 0 ? path : path.substring(0, dot));
        }
        return topics;
    }

    private static ObjectNode withNames(String id, Row namedLike, String description) {
        ObjectNode artefact = Sdmx.artefact(id, Sdmx.AGENCY, Sdmx.VERSION, namedLike);
        artefact.put("description", description);
        artefact.putObject("descriptions").put("en", description);
        if (!artefact.has("annotations")) {
            Sdmx.annotate(artefact, "NOTE", "Made from the tables of the seed.");
        }
        return artefact;
    }

    private static String agreementId(String flow, Row office) {
        return "PA_" + flow + "_" + office.get("provider");
    }

    private static String urn(String flow) {
        return Sdmx.urn("datastructure.Dataflow", Sdmx.AGENCY, flow, Sdmx.VERSION);
    }
}
