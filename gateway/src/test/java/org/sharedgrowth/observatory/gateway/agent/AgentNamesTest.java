package org.sharedgrowth.observatory.gateway.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.agent.AgentClient.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Names of indicators, units, areas, codes, indices and offices, and texts of the services. They
 * are not quoted, because stewards write them; but no name can add a line, a column, a quotation
 * mark or an invisible character to an answer.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AgentNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/indicators/v1/";
    private static final Pattern QUOTATION =
            Pattern.compile("⟦quote ([0-9a-f]{8})⟧[^⟦⟧\n]*⟦/quote \\1⟧");
    private static final String RELEASE = "{'id':17,'publishedAt':'2026-11-24T10:00:00Z'}";
    private static final String BASIS =
            "'basis':{'release':"
                    + RELEASE
                    + ",'flow':'DF_DIGITAL','method':{'id':'gap','version':'1.0.0'},"
                    + "'inputs':[{'indicator':'IT_NET_USER_ZS','name':'@','source':'@'}],"
                    + "'warnings':[{'code':'x','detail':'@','area':'KEN'}]}";

    private static final String HARMLESS = "Harmless name";

    private static final Map<String, String> CALLS =
            Map.of(
                    "get_values", "{'indicator':'IT_NET_USER_ZS','areas':['KEN'],'from':'2020'}",
                    "describe_indicator", "{'indicator':'IT_NET_USER_ZS'}",
                    "list_revisions", "{'indicator':'IT_NET_USER_ZS','area':'KEN','period':'2020'}",
                    "verify_figure",
                            "{'figure':'DF_DIGITAL/A.KEN.IT_NET_USER_ZS._T._T._T._T._T/2020'}",
                    "get_gaps", "{'indicator':'IT_NET_USER_ZS'}",
                    "get_aggregate", "{'indicator':'IT_NET_USER_ZS'}",
                    "explain_rank", "{'index':'HDI'}");

    /** The lines of each tool's answer with a harmless name. */
    private static final Map<String, List<String>> HARMLESS_LINES = new HashMap<>();

    static List<String> attacks() throws IOException {
        return AgentAttackTest.attacks();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aNameFillsOnlyOneCellOfOneLine(String attack) throws IOException {
        for (Map.Entry<String, String> tool : CALLS.entrySet()) {
            List<String> harmless = harmless(tool);
            serve(attack);
            List<String> attacked = lines(tool);

            assertNotEquals(harmless, attacked, tool + " does not show the name");
            assertEquals(harmless.size(), attacked.size(), tool + ": " + attacked);
            for (String line : attacked) {
                String rest = QUOTATION.matcher(line).replaceAll("");
                assertFalse(rest.contains("⟦") || rest.contains("⟧"), line);
            }
            // The first line is a sentence, not a row.
            for (int i = 1; i < harmless.size(); i++) {
                assertEquals(columns(harmless.get(i)), columns(attacked.get(i)), attacked.get(i));
            }
        }
    }

    private static List<String> harmless(Map.Entry<String, String> tool) throws IOException {
        List<String> known = HARMLESS_LINES.getOrDefault(tool.getKey(), List.of());
        if (!known.isEmpty()) {
            return known;
        }
        serve(HARMLESS);
        List<String> lines = lines(tool);
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> QUOTATION.matcher(line).replaceAll("").contains(HARMLESS)),
                () -> tool + " does not show the name: " + lines);
        HARMLESS_LINES.put(tool.getKey(), lines);
        return lines;
    }

    /** The number of columns of a row; column separators in quotations do not count. */
    private static long columns(String line) {
        return QUOTATION.matcher(line).replaceAll("").chars().filter(sign -> sign == '|').count();
    }

    private static List<String> lines(Map.Entry<String, String> tool) throws IOException {
        String body = call(tool.getKey(), tool.getValue()).statusCode(200).extract().asString();
        JsonNode result = JSON.readTree(body).path("result");
        assertFalse(result.path("isError").asBoolean(true), body);
        AgentAttackTest.checkVisible(result, body);
        return List.of(result.at("/content/0/text").asText().split("\n", -1));
    }

    /** Stubs the services with this text instead of every name. */
    private static void serve(String name) throws IOException {
        Samples.serve();
        ObjectNode indicator = (ObjectNode) JSON.readTree(Samples.text("indicator.json"));
        indicator.put("name", name).put("definition", name).put("source", name);
        indicator.withObjectProperty("unit").put("name", name);
        indicator.at("/breakdowns/SEX").forEach(code -> ((ObjectNode) code).put("name", name));
        indicators("indicators/IT_NET_USER_ZS", indicator);
        indicators(
                "observations",
                document(
                        "{'page':1,'pageSize':200,'total':1,'items':[{'flow':'DF_DIGITAL',"
                                + "'key':'A.KEN.IT_NET_USER_ZS._T._T._T._T._T',"
                                + "'indicator':'IT_NET_USER_ZS','area':'KEN','areaName':'@',"
                                + "'period':'2020','value':29.0,'status':'A','unit':'PT',"
                                + "'unitMultiplier':0,'decimals':1,'source':'@','comment':'@',"
                                + "'licence':'@','release':16}],'release':"
                                + RELEASE
                                + "}",
                        name));
        indicators(
                "flows/DF_DIGITAL/series/",
                document(
                        "{'page':1,'pageSize':1000,'total':1,'items':[{'release':17,"
                                + "'publishedAt':'2026-11-24T10:00:00Z','provider':'@',"
                                + "'reason':'@','changes':[{'period':'2020','change':'added',"
                                + "'current':{'value':29.0,'status':'A'}}]}],'release':"
                                + RELEASE
                                + "}",
                        name));
        indicators(
                "flows/DF_DIGITAL/cells/",
                document(
                        "{'sources':[{'provider':'X','name':'@','shown':false,"
                                + "'current':{'value':1,'status':'A'}}]}",
                        name));
        indicators("releases/", document("{'id':17,'hash':'9f2c'}", name));
        indicators(
                "analysis/gaps",
                document(
                        "{'page':1,'pageSize':40,'total':1,'by':'SEX','items':[{'area':'KEN',"
                                + "'areaName':'@','period':'2020','first':'M','second':'F',"
                                + "'groups':[{'code':'F','value':1,'status':'A'}],"
                                + "'difference':{'value':1},'notReached':{'reason':'@',"
                                + "'missing':'@'},'warnings':['@']}],"
                                + BASIS
                                + "}",
                        name));
        indicators(
                "analysis/aggregates",
                document(
                        "{'page':1,'pageSize':40,'total':1,'rule':'w','weight':'@',"
                                + "'unitMultiplier':0,'items':[{'group':'001','groupName':'@',"
                                + "'period':'2021','missing':['KEN'],'refusal':{'reason':'x',"
                                + "'detail':'@'}}],"
                                + BASIS
                                + "}",
                        name));
        indicators(
                "indices",
                document(
                        "{'page':1,'pageSize':100,'total':1,'items':[{'code':'HDI',"
                                + "'version':'1.0'}]}",
                        name));
        String state =
                "{'index':{'code':'HDI','version':'1.0'},'period':'%s','release':" + RELEASE + "}";
        indicators(
                "indices/HDI/rank-changes",
                document(
                        "{'from':"
                                + state.formatted("2020")
                                + ",'to':"
                                + state.formatted("2021")
                                + ",'items':[{'area':'KEN','areaName':'@','rankFrom':1,'rankTo':2,"
                                + "'causes':[{'name':'@','factor':'x','rank':1}]}],"
                                + BASIS
                                + "}",
                        name));
    }

    private static void indicators(String path, JsonNode answer) {
        Surroundings.indicators().json(API + path, answer.toString());
    }

    /** A document with the name instead of each {@code @}. */
    private static JsonNode document(String text, String name) throws IOException {
        return withName(JSON.readTree(text.replace('\'', '"')), name);
    }

    private static JsonNode withName(JsonNode node, String name) {
        if (node.isTextual()) {
            return node.asText().equals("@") ? JSON.getNodeFactory().textNode(name) : node;
        }
        if (node.isObject()) {
            List<String> members = new ArrayList<>();
            node.fieldNames().forEachRemaining(members::add);
            members.forEach(
                    member -> ((ObjectNode) node).set(member, withName(node.path(member), name)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                ((ArrayNode) node).set(i, withName(node.path(i), name));
            }
        }
        return node;
    }
}
