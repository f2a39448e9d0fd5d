package org.sharedgrowth.observatory.gateway.agent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.agent.AgentClient.call;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Questions that could easily be answered with a wrong figure. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AgentMisleadingQuestionsTest {
    private static final String API = "/api/indicators/v1/";
    private static final String TEXT = "result.content[0].text";
    private static final String RELEASE =
            "\"release\":{\"id\":17,\"publishedAt\":\"2026-11-24T10:00:00Z\"}";
    private static final String KENYA =
            "{\"code\":\"KEN\",\"name\":\"Kenya\",\"kind\":\"country\",\"observations\":4}";

    private static final String CITE_LINK = "result.structuredContent.cite.link";
    private static final String KENYA_2020 =
            "{'indicator':'IT_NET_USER_ZS','area':'KEN','period':'2020'}";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json(API + "indicators/NET_USERS", Samples.text("indicator.json"));
        indicators.json(API + "areas/KENYA_OLD", KENYA);
    }

    /** Stubs figures of Kenya, one in each row: period, value and licence, which may be empty. */
    private void serveFigures(String... rows) {
        indicators.json(API + "observations", list(Stream.of(rows).map(row -> "KEN " + row)));
    }

    /** Figures, one in each row: area, period, value and licence, which may be empty. */
    private static String list(Stream<String> rows) {
        List<String> items =
                rows.map(row -> row.split(" ", -1))
                        .map(parts ->
                                """
                                {"flow":"DF_DIGITAL","key":"A.%s.IT_NET_USER_ZS._T._T._T._T._T",
                                "indicator":"IT_NET_USER_ZS","area":"%s","areaName":"%s",
                                "period":"%s","value":%s,"status":"A","unit":"PT",
                                "unitMultiplier":0,"decimals":1,"source":"Survey",
                                "licence":"%s","release":16}\
                                """
                                        .formatted(
                                                parts[0], parts[0], parts[0], parts[1], parts[2],
                                                parts[3]))
                        .toList();
        return "{\"page\":1,\"pageSize\":200,\"total\":%d,\"items\":[%s],%s}"
                .formatted(items.size(), String.join(",", items), RELEASE);
    }

    /** The targets of the requests for figures that the service received. */
    private List<String> requestedFigures() {
        return indicators.requests().stream()
                .map(StubService.SeenRequest::target)
                .filter(target -> target.startsWith(API + "observations?"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "find_statistics; {'query':''}; 'query' is missing.",
                "find_statistics; {'query':'  '}; 'query' is missing.",
                "get_values; {'indicator':''}; 'indicator' is missing.",
                "compare_dates; {'indicator':'IT_NET_USER_ZS','before':''}; 'before' is missing.",
                "list_revisions; {'indicator':'IT_NET_USER_ZS','area':'KEN','period':''}; 'period' is missing.",
                "verify_figure; {'figure':''}; 'figure' is missing."
            })
    void anEmptyArgumentIsMissing(String tool, String arguments, String error) {
        call(tool, arguments).body("result.isError", is(true)).body(TEXT, is(error));
    }

    @Test
    void formerCodesAreReplacedByCurrentOnes() {
        serveFigures("2023 35.0 ");
        call("get_values", "{'indicator':'NET_USERS','areas':['KENYA_OLD'],'from':'2020'}")
                .body("result.isError", is(false))
                .body("result.structuredContent.figures[0].area", is("KEN"))
                .body(
                        "result.structuredContent.cell",
                        is("DF_DIGITAL/A.AREA.IT_NET_USER_ZS._T._T._T._T._T/PERIOD"))
                .body(
                        "result.structuredContent.cite.link",
                        containsString("/indicators/IT_NET_USER_ZS?area=KEN&"));
        call("describe_indicator", "{'indicator':'NET_USERS'}")
                .body("result.structuredContent.code", is("IT_NET_USER_ZS"));
        AgentClient.stubRevisedFigure("29.0", 16, "29.5");
        indicators.json(API + "releases/", "{\"id\":17,\"hash\":\"9f2c\"}");
        call("verify_figure", "{'figure':'DF_DIGITAL/A.KEN.NET_USERS._T._T._T._T._T/2020'}")
                .body("result.structuredContent.verdict", is("holds"));
        String link = call("list_revisions", KENYA_2020).extract().path(CITE_LINK);
        String former = link.replace("IT_NET_USER_ZS", "NET_USERS") + "&period=2020";
        call("verify_figure", "{'figure':'" + former + "'}")
                .body("result.structuredContent.verdict", is("holds"));
    }

    @Test
    void theFourthFormerCodeOfACallIsRefused() {
        serveFigures("2023 35.0 ");
        for (int i = 1; i <= 4; i++) {
            indicators.json(API + "areas/FORMER_" + i, KENYA);
        }
        String three = "'FORMER_1','FORMER_2','FORMER_3'";
        call("get_values", "{'indicator':'IT_NET_USER_ZS','areas':[" + three + "]}")
                .body("result.isError", is(false));
        call("get_values", "{'indicator':'IT_NET_USER_ZS','areas':[" + three + ",'FORMER_4']}")
                .body("result.isError", is(true))
                .body(TEXT, startsWith("area 'FORMER_4' is not known. Nearest: KEN Kenya"));
    }

    @Test
    void anUnknownCodeIsNotSuggestedAsItsOwnReplacement() {
        indicators.json(API + "areas/NEWLAND", KENYA.replace("KEN\"", "NEWLAND\""));
        call("get_values", "{'indicator':'IT_NET_USER_ZS','areas':['NEWLAND']}")
                .body("result.isError", is(true))
                .body(
                        TEXT,
                        is("area 'NEWLAND' is not known. Call find_statistics with kind=area."));
    }

    @Test
    void aSimilarCodeIsNotTakenForTheIntendedOne() {
        indicators.on(
                API + "indicators/NET_USER",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end(
                                        """
                                        {"type":"/problems/not-found","title":"Not found","status":404,
                                        "detail":"None.","instance":"x","errors":[{"parameter":"code",
                                        "detail":"None.","nearest":[{"code":"IT_NET_USER_ZS","name":"x"}]}]}\
                                        """));
        call("get_values", "{'indicator':'NET_USER'}")
                .body("result.isError", is(true))
                .body(TEXT, startsWith("indicator 'NET_USER' is not known. Nearest: "));
    }

    @Test
    void aYearWithOnlyMonthlyFiguresIsNotReportedAsEmpty() {
        serveFigures("2024-06 76.4 ", "2024-12 78.6 ");
        call("list_revisions", "{'indicator':'IT_NET_USER_ZS','area':'KEN','period':'2024'}")
                .body("result.isError", is(true))
                .body(TEXT, containsString("no figure for '2024' as a whole"))
                .body(TEXT, containsString("2024-06, 2024-12"));
    }

    @Test
    void theHistoryOfAWithdrawnYearlyFigureIsListedEvenIfMonthlyFiguresRemain() {
        AgentClient.stubRevisedFigure("null", 16, "29.5");
        serveFigures("2020-06 28.0 ", "2020-12 29.0 ");
        call("list_revisions", KENYA_2020)
                .body("result.isError", is(false))
                .body("result.structuredContent.total", is(2))
                .body("result.structuredContent.steps[0].value", is(29.5f))
                .body(
                        "result.structuredContent.cell",
                        is("DF_DIGITAL/A.KEN.IT_NET_USER_ZS._T._T._T._T._T/2020"));
    }

    /** Stubs the service: nothing changed between two releases. */
    private void serveNoChanges() {
        indicators.json(
                API + "flows/DF_DIGITAL/revisions",
                """
                {"page":1,"pageSize":1000,"total":0,"items":[],
                "from":{"id":16,"publishedAt":"2026-01-01T10:00:00Z"},
                "to":{"id":17,"publishedAt":"2026-11-24T10:00:00Z"}}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list_revisions {'indicator':'IT_NET_USER_ZS','area':'KEN','period':'2020'}",
                "compare_dates {'indicator':'IT_NET_USER_ZS','areas':['KEN'],'before':'2026-01-01'}",
                "get_values {'indicator':'IT_NET_USER_ZS','areas':['KEN'],'from':'2020'}"
            })
    void everyToolStatesTheLicenceOfTheFigures(String tool) {
        String[] parts = tool.split(" ", 2);
        AgentClient.stubRevisedFigure("29.0", 16, "29.5");
        serveNoChanges();
        serveFigures("2020 29.0 https://creativecommons.org/licenses/by/4.0/");
        call(parts[0], parts[1])
                .body("result.isError", is(false))
                .body("result.structuredContent.cite.licence", startsWith("CC BY 4.0"))
                .body("result.structuredContent.cite.text", containsString("CC BY 4.0"));
    }

    @Test
    void theLicenceIsReadFromFiguresThatMatchTheRequestedFilters() {
        serveNoChanges();
        serveFigures("2020 29.0 https://creativecommons.org/licenses/by/4.0/");
        call(
                        "compare_dates",
                        "{'indicator':'IT_NET_USER_ZS','filters':['SEX=F'],'before':'2026-01-01'}")
                .body("result.structuredContent.cite.licence", startsWith("CC BY 4.0"));
        assertEquals(1, requestedFigures().size(), requestedFigures().toString());
        assertTrue(requestedFigures().getFirst().contains("&sex=F"), requestedFigures().toString());
    }

    @Test
    void noLicenceIsStatedIfSomeFiguresWereNotRead() {
        serveNoChanges();
        String all = list(Stream.of("KEN 2020 29.0 https://creativecommons.org/licenses/by/4.0/"));
        indicators.json(API + "observations", all.replace("\"total\":1,", "\"total\":301,"));
        call("compare_dates", "{'indicator':'IT_NET_USER_ZS','before':'2026-01-01'}")
                .body("result.isError", is(false))
                .body("result.structuredContent.cite.licence", not(containsString("CC BY")))
                .body("result.structuredContent.cite.text", not(containsString("CC BY")));
    }

    @ParameterizedTest
    @CsvSource({"75.1, 60.7, -14.4, SEX=F", "20.2, 25.2, 5.0, SEX=M", "99.0, 99.0, 0.0,"})
    void aGapSaysWhoIsHigher(String women, String men, String difference, @Nullable String higher) {
        indicators.json(
                API + "analysis/gaps",
                """
                {"page":1,"pageSize":40,"total":1,"by":"SEX","groups":["F","M"],"items":[
                {"area":"CUB","areaName":"Cuba","period":"2019","first":"M","second":"F","groups":[
                {"code":"F","value":%s,"status":"A"},{"code":"M","value":%s,"status":"A"}],
                "difference":{"value":%s}}],"notReporting":[],
                "basis":{%s,"flow":"DF_DIGITAL","method":{"id":"gap","version":"1.0.0"},
                "inputs":[],"warnings":[]}}
                """
                        .formatted(women, men, difference, RELEASE));
        var answer =
                call("get_gaps", "{'indicator':'IT_NET_USER_ZS'}")
                        .body("result.isError", is(false))
                        .body(
                                "result.structuredContent.gaps[0].compared",
                                is("SEX=M − SEX=F; SEX=M / SEX=F"));
        if (higher == null) {
            answer.body("result.structuredContent.gaps[0]", not(hasKey("higher")));
        } else {
            answer.body("result.structuredContent.gaps[0].higher", is(higher));
        }
    }

    @Test
    void aCellOfAnUnknownAreaIsAnError() {
        indicators.on(
                API + "flows/DF_DIGITAL/series/A.XYZ",
                request -> request.response().setStatusCode(404).end("{}"));
        call("verify_figure", "{'figure':'DF_DIGITAL/A.XYZ.IT_NET_USER_ZS._T._T._T._T._T/2020'}")
                .body("result.isError", is(true))
                .body(TEXT, startsWith("area 'XYZ' is not known."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get_values {'indicator':'IT_NET_USER_ZS','cursor':'17:4'}",
                "find_statistics {'query':'internet','cursor':'0:500'}"
            })
    void aCursorAtTheEndIsRefused(String tool) {
        String[] parts = tool.split(" ", 2);
        call(parts[0], parts[1])
                .body("result.isError", is(true))
                .body(TEXT, startsWith("Nothing is left after "))
                .body(TEXT, containsString("omit 'cursor' to start over"));
    }

    /** Stubs the answer to a request for exactly these areas, with one figure for each. */
    private void serveFiguresOf(String areas) {
        String[] codes = areas.split(",", -1);
        indicators.json(
                API + "observations?indicator=IT_NET_USER_ZS&from=2020&area=" + areas + "&",
                list(Stream.of(codes).map(code -> code + " 2023 35.0 ")));
    }

    @Test
    void namedCountriesComeBeforeTheMembersOfTheirGroup() {
        serveFiguresOf("KEN,001");
        serveFiguresOf("BRA,CHN,CIV,IND");
        call("get_values", "{'indicator':'IT_NET_USER_ZS','areas':['KEN','001'],'from':'2020'}")
                .body("result.isError", is(false))
                .body("result.structuredContent.total", is(6))
                .body(
                        "result.structuredContent.figures.area",
                        is(List.of("KEN", "001", "BRA", "CHN", "CIV", "IND")));
    }

    @Test
    void ifAllMembersOfAGroupAreNamedOneRequestIsSent() {
        serveFiguresOf("KEN,BRA,CHN,CIV,IND,001");
        call(
                        "get_values",
                        "{'indicator':'IT_NET_USER_ZS',"
                                + "'areas':['KEN','BRA','CHN','CIV','IND','001'],'from':'2020'}")
                .body("result.isError", is(false))
                .body("result.structuredContent.total", is(6))
                .body(
                        "result.structuredContent.figures.area",
                        is(List.of("KEN", "BRA", "CHN", "CIV", "IND", "001")));
        assertEquals(1, requestedFigures().size(), requestedFigures().toString());
    }
}
