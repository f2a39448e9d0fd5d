package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls the tools offered to assistants, and compares the answers with those of the service's API.
 */
@ExtendWith(Suite.class)
class AgentToolsTest {
    private static final String OBSERVATIONS = "/api/indicators/v1/observations?indicator=";

    private static JsonNode result(String tool, String arguments) {
        String body =
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'"
                        + tool
                        + "','arguments':"
                        + arguments
                        + "}}";
        Answer answer =
                Http.validate(
                        Http.throughPrism("/mcp")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().path("result");
    }

    /** Calls a tool that must succeed, and returns the structure of its answer. */
    private static JsonNode call(String tool, String arguments) {
        JsonNode result = result(tool, arguments);
        assertFalse(result.path("isError").asBoolean(), result::toString);
        JsonNode structure = result.path("structuredContent");
        String text = result.at("/content/0/text").asText();
        assertTrue(text.startsWith(structure.path("summary").asText()), text);
        return structure;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "IT_NET_USER_ZS; 'areas':['KEN'],'latest':1; &area=KEN&latestValues=1",
                "IT_NET_USER_ZS; 'areas':['BRA','CHN'],'from':'2018','to':'2020'; &area=BRA,CHN&from=2018&to=2020",
                "IT_NET_USER_ZS; 'areas':['KEN'],'filters':['SEX=F'],'from':'2010','to':'2024'; &area=KEN&sex=F&from=2010&to=2024",
                "SP_POP_TOTL; 'areas':['KEN'],'latest':3; &area=KEN&latestValues=3"
            })
    void figuresAreEqualToThoseOfTheService(String indicator, String arguments, String query) {
        JsonNode answer = call("get_values", "{'indicator':'" + indicator + "'," + arguments + "}");
        JsonNode direct = Http.get(OBSERVATIONS + indicator + query + "&pageSize=200").json();

        assertEquals(direct.path("total"), answer.path("total"), answer::toString);
        assertTrue(answer.path("total").asInt() > 0, answer::toString);
        for (int i = 0; i < direct.path("items").size(); i++) {
            JsonNode expected = direct.path("items").path(i);
            JsonNode returned = answer.path("figures").path(i);
            assertEquals(expected.path("area"), returned.path("area"));
            assertEquals(expected.path("period"), returned.path("period"));
            assertEquals(expected.path("value").asText(""), returned.path("value").asText(""));
            assertTrue(returned.has("source"), returned::toString);
        }
        assertEquals(direct.at("/release/id"), answer.at("/release/id"));
        assertFalse(answer.at("/cite/licence").asText().isEmpty(), answer::toString);
        assertTrue(answer.at("/cite/link").asText().contains("asOf="), answer::toString);
        assertFalse(answer.path("unit").asText().isEmpty(), answer::toString);
    }

    @Test
    void pagesTogetherContainAllFigures() {
        JsonNode first = call("get_values", "{'indicator':'IT_NET_USER_ZS','latest':3}");
        int total = first.path("total").asInt();
        assertTrue(total > 200, first.path("summary").asText());
        int returned = first.path("given").asInt();
        String next = first.path("next").asText();
        while (!next.isEmpty()) {
            JsonNode page =
                    call(
                            "get_values",
                            "{'indicator':'IT_NET_USER_ZS','latest':3,'cursor':'" + next + "'}");
            assertEquals(first.path("release"), page.path("release"));
            assertTrue(page.path("given").asInt() > 0);
            returned += page.path("given").asInt();
            next = page.path("next").asText();
        }
        assertEquals(total, returned);
    }

    @ParameterizedTest
    @CsvSource({
        "people using the internet, en, IT_NET_USER_ZS",
        "utilisation d’Internet, fr, IT_NET_USER_ZS",
        "uso de internet, es, IT_NET_USER_ZS",
        "互联网用户, zh, IT_NET_USER_ZS"
    })
    void indicatorsAreFoundByWordsOfSeveralLanguages(String words, String language, String code) {
        JsonNode found =
                call("find_statistics", "{'query':'" + words + "','lang':'" + language + "'}");
        assertTrue(found.path("items").findValuesAsText("code").contains(code), found::toString);
    }

    @Test
    void aFigureIsVerifiedWithItsCitation() {
        JsonNode values =
                call("get_values", "{'indicator':'IT_NET_USER_ZS','areas':['KEN'],'latest':1}");
        JsonNode figure = values.path("figures").path(0);
        String cell =
                values.path("cell")
                        .asText()
                        .replace("AREA", "KEN")
                        .replace("PERIOD", figure.path("period").asText());
        String value = figure.path("value").asText();

        JsonNode holds = call("verify_figure", "{'figure':'" + cell + "','value':'" + value + "'}");
        assertEquals("holds", holds.path("verdict").asText(), holds::toString);
        assertEquals(64, holds.path("hash").asText().length(), holds::toString);
        assertTrue(holds.path("bibtex").asText().startsWith("@misc{"), holds::toString);
        JsonNode other = call("verify_figure", "{'figure':'" + cell + "','value':'-123456'}");
        assertEquals("other value", other.path("verdict").asText(), other::toString);
        JsonNode never =
                call(
                        "verify_figure",
                        "{'figure':'DF_DIGITAL/A.KEN.IT_NET_USER_ZS._T._T._T._T._T/1801'}");
        assertEquals("never published", never.path("verdict").asText(), never::toString);
    }

    @Test
    void computedFiguresStateTheirMethod() {
        JsonNode gaps = call("get_gaps", "{'indicator':'IT_NET_USER_ZS','by':'SEX'}");
        assertTrue(gaps.path("total").asInt() > 0, gaps::toString);
        assertTrue(gaps.path("method").asText().contains("version"), gaps::toString);
        JsonNode group =
                call(
                        "get_aggregate",
                        "{'indicator':'IT_NET_USER_ZS','group':'002','from':'2020','to':'2021'}");
        assertTrue(group.path("total").asInt() > 0, group::toString);
        assertTrue(
                group.path("figures").path(0).has("value")
                        || group.path("figures").path(0).has("refused"),
                group::toString);
    }

    @Test
    void theHistoryOfAFigureIsListed() {
        JsonNode revisions =
                call(
                        "list_revisions",
                        "{'indicator':'IT_NET_USER_ZS','area':'KEN','period':'2020'}");
        assertTrue(revisions.path("steps").size() >= 1, revisions::toString);
        JsonNode changes =
                call(
                        "compare_dates",
                        "{'indicator':'IT_NET_USER_ZS','areas':['KEN'],'before':'2000-01-01'}");
        assertTrue(changes.path("total").asInt() > 0, changes::toString);
        assertEquals(changes.path("total"), changes.path("added"), changes::toString);
    }

    @Test
    void theFactsOfTheSeedReportAreListed() {
        JsonNode report = call("get_report_facts", "{'report':'digital-engine'}");
        assertTrue(report.path("facts").size() > 0, report::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "KENY, KEN Kenya",
        "Allemagne, DEU Germany",
        "Кения, KEN Kenya",
        "中国, CHN China",
        "UK, GBR United Kingdom",
        "South Korea, KOR Republic of Korea",
        "Turkey, TUR Türkiye",
        "Ivory Coast, CIV Côte d",
        "sub-Saharan Africa, 202 Sub-Saharan Africa"
    })
    void anUnknownAreaIsRefusedWithSuggestions(String area, String nearest) {
        JsonNode result =
                result("get_values", "{'indicator':'IT_NET_USER_ZS','areas':['" + area + "']}");
        assertTrue(result.path("isError").asBoolean(), result::toString);
        assertFalse(result.has("structuredContent"), result::toString);
        assertTrue(
                result.at("/content/0/text").asText().contains("Nearest: " + nearest),
                result::toString);
    }

    @ParameterizedTest
    @CsvSource({"UK, GBR", "South Korea, KOR", "Corée du Sud, KOR", "المملكة المتحدة, GBR"})
    void theServiceAlsoSuggestsCodesForEverydayNames(String name, String code) {
        Answer unknown =
                Http.get(
                        "/api/indicators/v1/areas/"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
        assertEquals(404, unknown.status(), unknown::toString);
        assertEquals(
                code, unknown.json().at("/errors/0/nearest/0/code").asText(), unknown::toString);
    }
}
