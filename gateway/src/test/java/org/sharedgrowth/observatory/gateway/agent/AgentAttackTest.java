package org.sharedgrowth.observatory.gateway.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Texts that try to give instructions to a model, in every field that offices or authors write. The
 * answer of each tool differs from its answer to a harmless text only in the members that quote
 * these fields.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AgentAttackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HARMLESS = "Household survey";

    /** Members whose text is written by offices or authors. */
    private static final Set<String> QUOTING_MEMBERS =
            Set.of("text", "sentence", "now", "printed", "title", "definition", "bibtex");

    private static final Pattern QUOTATION =
            Pattern.compile("⟦quote ([0-9a-f]{8})⟧[^⟦⟧\n]*⟦/quote \\1⟧");

    private static final String KEY = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";
    private static final String RELEASE = "{'id':17,'publishedAt':'2026-11-24T10:00:00Z'}";

    static List<String> attacks() throws IOException {
        List<String> attacks = new ArrayList<>();
        JSON.readTree(Samples.text("attacks.json")).forEach(text -> attacks.add(text.asText()));
        assertEquals(87, attacks.size());
        return attacks;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void textsOfOfficesAndAuthorsAreOnlyQuoted(String attack) throws IOException {
        for (Map.Entry<String, String> tool : calls().entrySet()) {
            serve(HARMLESS);
            JsonNode harmless = answer(tool.getKey(), tool.getValue());
            serve(attack);
            JsonNode attacked = answer(tool.getKey(), tool.getValue());

            String where = tool.getKey() + ": " + attacked;
            compare("", harmless.path("structuredContent"), attacked.path("structuredContent"));
            String text = attacked.at("/content/0/text").asText();
            assertEquals(
                    withoutQuotations(harmless.at("/content/0/text").asText()),
                    withoutQuotations(text),
                    where);
            assertTrue(text.contains("⟦quote "), where);
            checkVisible(attacked, where);
        }
    }

    private static Map<String, String> calls() {
        return Map.of(
                "get_values", "{'indicator':'IT_NET_USER_ZS','areas':['KEN'],'from':'2020'}",
                "list_revisions", "{'indicator':'IT_NET_USER_ZS','area':'KEN','period':'2020'}",
                "compare_dates",
                        "{'indicator':'IT_NET_USER_ZS','areas':['KEN'],'before':'2026-01-01'}",
                "verify_figure", "{'figure':'DF_DIGITAL/" + KEY + "/2020'}",
                "get_report_facts", "{'report':'digital-engine'}");
    }

    /** Stubs of both services, with this text in every field that offices and authors write. */
    private static void serve(String words) throws IOException {
        Samples.serve();
        ObjectNode row =
                object(
                        "{'flow':'DF_DIGITAL','key':'"
                                + KEY
                                + "','indicator':'IT_NET_USER_ZS','area':'KEN','areaName':'Kenya',"
                                + "'period':'2020','value':29.0,'status':'A','unit':'PT',"
                                + "'unitMultiplier':0,'decimals':1,'release':16}");
        row.put("source", words).put("comment", words);
        stubIndicators("observations", list(row));

        ObjectNode revision =
                object(
                        "{'release':17,'publishedAt':'2026-11-24T10:00:00Z','provider':'NSO_KEN',"
                                + "'changes':[{'period':'2020','change':'added',"
                                + "'current':{'value':29.0,'status':'A'}}]}");
        revision.put("reason", words);
        stubIndicators("flows/DF_DIGITAL/series/" + KEY + "/revisions", list(revision));

        ObjectNode change =
                object(
                        "{'key':'"
                                + KEY
                                + "','area':'KEN','areaName':'Kenya','period':'2020',"
                                + "'change':'added','current':{'value':29.0,'status':'A'},"
                                + "'release':17,'publishedAt':'2026-11-24T10:00:00Z',"
                                + "'provider':'NSO_KEN'}");
        change.put("reason", words);
        ObjectNode changes = list(change);
        changes.set("from", object(RELEASE));
        changes.set("to", object(RELEASE));
        stubIndicators("flows/DF_DIGITAL/revisions", changes);
        stubIndicators("releases/", object("{'id':17,'hash':'9f2c'}"));

        ObjectNode report = (ObjectNode) JSON.readTree(Samples.text("report.json"));
        ((ObjectNode) report.at("/staleness/stale/0")).put("text", words).put("newText", words);
        report.put("title", words);
        ((ObjectNode) report.at("/facts/0")).put("printed", words);
        Surroundings.reports().json("/api/reports/v1/reports/digital-engine", report.toString());
    }

    private static void stubIndicators(String path, JsonNode answer) {
        Surroundings.indicators().json("/api/indicators/v1/" + path, answer.toString());
    }

    private static ObjectNode list(ObjectNode item) throws IOException {
        ObjectNode list = object("{'page':1,'pageSize':1000,'total':1}");
        ArrayNode items = list.putArray("items");
        items.add(item);
        list.set("release", object(RELEASE));
        return list;
    }

    private static ObjectNode object(String text) throws IOException {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode answer(String tool, String arguments) throws IOException {
        String body = call(tool, arguments).statusCode(200).extract().asString();
        JsonNode result = JSON.readTree(body).path("result");
        assertFalse(result.path("isError").asBoolean(true), body);
        return result;
    }

    /** Asserts that both have the same members, and the same values except in quoting members. */
    private static void compare(String path, JsonNode harmless, JsonNode attacked) {
        assertEquals(harmless.getNodeType(), attacked.getNodeType(), path);
        if (harmless.isObject()) {
            assertEquals(names(harmless), names(attacked), path);
            harmless.properties()
                    .forEach(member ->
                            compare(
                                    path + "/" + member.getKey(),
                                    member.getValue(),
                                    attacked.path(member.getKey())));
        } else if (harmless.isArray()) {
            assertEquals(harmless.size(), attacked.size(), path);
            for (int i = 0; i < harmless.size(); i++) {
                compare(path + "/" + i, harmless.path(i), attacked.path(i));
            }
        } else if (!harmless.isTextual()
                || !QUOTING_MEMBERS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            assertEquals(harmless, attacked, path);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String withoutQuotations(String text) {
        return QUOTATION.matcher(text).replaceAll("");
    }

    /** Fails if there is an invisible character other than the line breaks of the text. */
    static void checkVisible(JsonNode result, String where) {
        result.findValues("text").forEach(text -> checkVisible(text.asText(), where));
        checkVisible(result.path("structuredContent").toString(), where);
    }

    private static void checkVisible(String text, String where) {
        text.codePoints()
                .filter(codePoint -> codePoint != '\n')
                .forEach(codePoint ->
                        assertFalse(
                                Set.of(
                                                        (int) Character.CONTROL,
                                                        (int) Character.FORMAT,
                                                        (int) Character.PRIVATE_USE,
                                                        (int) Character.SURROGATE)
                                                .contains(Character.getType(codePoint))
                                        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                                        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                                        || (codePoint >= 0x180B && codePoint <= 0x180F)
                                        || Set.of(0x3164, 0x2800, 0xFFA0, 0x034F, 0xFFFC, 0x1D159)
                                                .contains(codePoint),
                                () -> Integer.toHexString(codePoint) + " in " + where));
    }
}
