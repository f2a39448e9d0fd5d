package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The World Bank dialect's behaviour over HTTP. */
@QuarkusTest
class WorldBankTest {
    private static final String WOMEN = "country/BR;KE/indicator/IT.NET.USER.ZS.F?date=2022:2023";
    private static final String SKILLS = "ICT_SKILLS._T._T._T._T._T";

    private static @Nullable Release release;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (release != null) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_WDI:1",
                "WB",
                v ->
                        v.series(
                                        "A.GHA.IT_CEL_SETS_P2._T._T._T._T._T",
                                        aSeries().row("2020", "130.1"))
                                .series(
                                        "A.GHA." + SKILLS,
                                        aSeries().row("2020", "1.0").row("2021", "2.0")));
        release =
                data.release(
                        "DF_DIGITAL:1",
                        "NSO_BRA",
                        v ->
                                v.series(
                                                "A.BRA.IT_NET_USER_ZS.F._T._T._T._T",
                                                aSeries()
                                                        .row("2022", "80.5")
                                                        .row("2023", "84.2", "E"))
                                        .series(
                                                "A.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                                                aSeries()
                                                        .row("2022", "28.8")
                                                        .row("2023", "", "L")
                                                        .confidential("2024", "31.4"))
                                        .series(
                                                "A.GHA." + SKILLS,
                                                aSeries()
                                                        .row("2018", "10.5")
                                                        .row("2020", "12.5", "P")
                                                        .row("2021", "", "O"))
                                        .series("A.NGA." + SKILLS, aSeries().row("2019", "7.5"))
                                        .series(
                                                "A.NGA.ICT_SKILLS.F._T._T._T._T",
                                                1990,
                                                "1 ".repeat(30).strip().split(" ", -1))
                                        .series(
                                                "Q.NGA." + SKILLS,
                                                aSeries().row("2019-Q3", "7.1").row("2019-Q4", "8"))
                                        .series(
                                                "M.RWA.LIVESTREAM_USERS._T._T._T._T._T",
                                                aSeries()
                                                        .measuredIn("PS", "6", "0")
                                                        .row("2020-01", "3"))
                                        .series(
                                                "A.RWA.FIBRE_COVERAGE._Z._Z._T._Z._Z",
                                                aSeries().row("2020", "55.5"))
                                        .series(
                                                "A.RWA.FIBRE_COVERAGE._Z._Z.RUR._Z._Z",
                                                aSeries().row("2020", "5.5"))
                                        .series(
                                                "A.RWA.COVERAGE_4G.M._T.URB._T._T",
                                                aSeries().confidential("2020", "5.5")));
    }

    @Test
    void theExampleSliceIsByteForByteCorrect() {
        String indicator =
                "{\"indicator\":{\"id\":\"IT.NET.USER.ZS.F\",\"value\":\"Individuals using the"
                        + " internet, code F\"},";
        String brazil =
                "\"country\":{\"id\":\"BR\",\"value\":\"Brazil\"},\"countryiso3code\":\"BRA\",";
        String kenya =
                "\"country\":{\"id\":\"KE\",\"value\":\"Kenya\"},\"countryiso3code\":\"KEN\",";
        String body =
                get("en/" + WOMEN + "&format=json")
                        .statusCode(200)
                        .header("Content-Type", "application/json")
                        .header("Content-Language", "en")
                        .text();

        assertEquals(
                "[{\"page\":1,\"pages\":1,\"per_page\":50,\"total\":4,\"sourceid\":\"2\",\"lastupdated\":\""
                        + releaseDay()
                        + "\"},["
                        + (indicator + brazil)
                        + "\"date\":\"2023\",\"value\":84.2,\"unit\":\"\",\"obs_status\":\"E\",\"decimal\":1},"
                        + (indicator + brazil)
                        + "\"date\":\"2022\",\"value\":80.5,\"unit\":\"\",\"obs_status\":\"\",\"decimal\":1},"
                        + (indicator + kenya)
                        + "\"date\":\"2023\",\"value\":null,\"unit\":\"\",\"obs_status\":\"L\",\"decimal\":1},"
                        + (indicator + kenya)
                        + "\"date\":\"2022\",\"value\":28.8,\"unit\":\"\",\"obs_status\":\"\",\"decimal\":1}]]",
                body);
    }

    @Test
    void aWorkbookHasAllRowsOrIsRefused() throws IOException {
        byte[] bytes =
                given().urlEncodingEnabled(false)
                        .get("/v2/" + WOMEN + "&format=xlsx")
                        .then()
                        .statusCode(200)
                        .contentType(WorldBankFormat.XLSX.type())
                        .extract()
                        .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> values =
                    book.getSheet(1).orElseThrow().read().stream()
                            .skip(1)
                            .map(row ->
                                    row.getCellText(2) + row.getCellText(16) + row.getCellText(17))
                            .toList();
            assertEquals(List.of("BRA202280.5", "BRA202384.2", "KEN202228.8", "KEN2023"), values);
        }
        get("country/NG/indicator/ICT_SKILLS.F?format=xlsx")
                .statusCode(413)
                .header("Observations-Estimated", "30")
                .header("Observations-Limit", "25")
                .header(
                        "Link",
                        "</v2/country/NG/indicator/ICT_SKILLS.F?format=json>;"
                                + " rel=\"alternate\"; type=\"application/json\"");
        get("country/NG/indicator/ICT_SKILLS.F?format=json").body("[0].total", equalTo(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country/BR;KE/indicator/IT.NET.USER.ZS.F",
                "country/bra;ken/indicator/it.net.user.zs.f",
                "country/BRA%3BKEN/indicator/IT_NET_USER_ZS.F",
                "countries/KE;BR;/indicators/;IT.NET.USER.ZS.F/"
            })
    void areasAndIndicatorsHaveSeveralNames(String path) {
        get(path + "?date=2022:2023")
                .body("[0].total", equalTo(4))
                .body("[1].countryiso3code", equalTo(List.of("BRA", "BRA", "KEN", "KEN")));
    }

    @Test
    void aPlainIdMeansTotals() {
        get("country/RW/indicator/FIBRE_COVERAGE")
                .body("[0].total", equalTo(1))
                .body("[1][0].value", equalTo(55.5f));
        get("country/RW/indicator/FIBRE_COVERAGE.RUR").body("[1][0].value", equalTo(5.5f));
    }

    @Test
    void anIndicatorIsReadFromTheFirstFlowThatHasIt() {
        get("country/GH/indicator/ICT_SKILLS")
                .body("[1].date", equalTo(List.of("2021", "2020", "2018")));
        get("country/GH/indicator/IT.CEL.SETS.P2").body("[1][0].value", equalTo(130.1f));
        get("country/GH/indicator/ICT_SKILLS?source=DF_WDI")
                .body("[0].sourceid", equalTo("DF_WDI"))
                .body("[1].value", equalTo(List.of(2.0f, 1.0f)));
        get("country/GH/indicator/ICT_SKILLS?source=77").statusCode(400);
    }

    @Test
    void severalIndicatorsAreListedOneAfterTheOther() {
        get("country/GH;RW/indicator/FIBRE_COVERAGE;ICT_SKILLS")
                .body("[1][0].indicator.id", equalTo("FIBRE_COVERAGE"))
                .body("[1][-1].indicator.id", equalTo("ICT_SKILLS"))
                .body(
                        "[1].indicator.id.unique()",
                        equalTo(List.of("FIBRE_COVERAGE", "ICT_SKILLS")));
    }

    @Test
    void pagesAfterTheLastAreEmpty() {
        String path = "country/GH/indicator/ICT_SKILLS?per_page=2&page=";
        get(path + 1).body("[1].date", equalTo(List.of("2021", "2020")));
        get(path + 2).body("[1].date", equalTo(List.of("2018")));
        get(path + 3)
                .statusCode(200)
                .body("[0].page", equalTo(3))
                .body("[0].pages", equalTo(2))
                .body("[1]", equalTo(List.of()));
        get("country/BR/indicator/ICT_SKILLS?source=DF_DIGITAL")
                .statusCode(200)
                .body("[0].total", equalTo(0))
                .body("[0].pages", equalTo(1))
                .body("[1]", equalTo(List.of()));
        get("country/GH/indicator/ICT_SKILLS?per_page=99999").body("[0].per_page", equalTo(32500));
        assertEquals(get(path + 1).header("ETag"), get(path + 2).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "mrv=1, 2021",
        "mrv=2, 2021 2020",
        "mrnev=1, 2020",
        "mrnev=2, 2020 2018",
        "date=2020, 2020",
        "date=2018:2020&MRV=1, 2020"
    })
    void theNewestPeriodsCanBeRequested(String query, String dates) {
        get("country/GH/indicator/ICT_SKILLS?" + query)
                .body("[1].date", equalTo(List.of(dates.split(" ", -1))));
    }

    @Test
    void filledGapsAreMarked() {
        get("country/GH/indicator/ICT_SKILLS?mrv=4&gapfill=Y")
                .body("[1].date", equalTo(List.of("2021", "2020", "2019", "2018")))
                .body("[1].value", equalTo(List.of(12.5f, 12.5f, 10.5f, 10.5f)))
                .body("[1].obs_status", equalTo(List.of("I", "P", "I", "")))
                .body("[1][0].footnote", equalTo("Value of 2020"))
                .body("[1][1].footnote", nullValue());
    }

    @Test
    void theFormatOfADateDeterminesTheFrequency() {
        String path = "country/NG/indicator/ICT_SKILLS?";
        get(path + "date=2019Q1:2019Q4").body("[1].date", equalTo(List.of("2019Q4", "2019Q3")));
        get(path + "date=2019").body("[1].date", equalTo(List.of("2019")));
        get(path + "frequency=q").body("[1].date", equalTo(List.of("2019Q4", "2019Q3")));
        get(path).body("[1].date", equalTo(List.of("2019", "2019Q4", "2019Q3")));
        get("country/RW/indicator/LIVESTREAM_USERS?date=2020M01:2020M12")
                .body("[1][0].date", equalTo("2020M01"))
                .body("[1][0].unit", equalTo("Code 6, Persons"));
    }

    @Test
    void rowsThatTheCallerMayNotSeeAreAbsent() {
        String path = "country/KE/indicator/IT.NET.USER.ZS.F?date=2024";
        get(path).body("[0].total", equalTo(0));
        RawAnswer ownersAnswer =
                RawAnswer.get(
                        "/v2/" + path,
                        Map.of("Authorization", "Bearer " + aToken().contributorOf("KEN").sign()));
        ownersAnswer
                .body("[1][0].value", equalTo(31.4f))
                .header("Cache-Control", "private, no-cache");
        get("indicator?per_page=5000").body("[1].id", not(hasItem("COVERAGE_4G.M.URB")));
    }

    @ParameterizedTest
    @CsvSource({
        "country/BR/indicator/ICT_SKILLS?page=0, 400",
        "country/BR/indicator/ICT_SKILLS?per_page=x, 400",
        "country/BR/indicator/ICT_SKILLS?date=20, 400",
        "country/BR/indicator/ICT_SKILLS?date=2020:2019, 400",
        "country/BR/indicator/ICT_SKILLS?date=2020:2021Q1, 400",
        "country/BR/indicator/ICT_SKILLS?format=xml, 400",
        "country/BR/indicator/ICT_SKILLS?mrv=1&mrnev=1, 400",
        "country/BR/indicator/ICT_SKILLS?gapfill=Y, 400",
        "country/BR/indicator/ICT_SKILLS?asOf=2999-01-01, 400",
        "country/XX/indicator/ICT_SKILLS, 404",
        "country/NA%2FX/indicator/ICT_SKILLS, 400",
        "country/BR/indicator/NO.SUCH, 404",
        "country/BR/indicator/ICT_SKILLS.NOSUCH, 404",
        "country/XX, 404",
        "country/BR;XX, 404",
        "country/BR;XX/indicator/ICT_SKILLS, 404",
        "country/BR/indicator/ICT_SKILLS;NO.SUCH, 404",
        "indicator/ICT_SKILLS;NO.SUCH, 404",
        "source/2;77, 404",
        "country?region=XX, 400",
        "country?region=KEN, 400",
        "country?region=EUU, 400",
        "country?incomeLevel=002, 400",
        "country?lendingType=XXX, 400",
        "country/all/indicator/ICT_SKILLS?region=XX, 400",
        "region/002/country?region=002, 400",
        "region?type=admin, 400",
        "topic/NONE/indicator, 404",
        "region/002/indicator, 404",
        "sources/77/concepts, 400",
        "sources/2/planet, 404",
        "sources/2/country/BRA;XXX, 404",
        "sources/2/time/YR1700, 404",
        "sources/2/country/BRA/time/all, 404",
        "sources/2/series/ICT_SKILLS/country/BRA/time/YR20, 400",
        "sources/2/series/ICT_SKILLS/country/BRA/time/YR2020;2020Q1, 400",
        "sources/2/series/ICT_SKILLS/series/ICT_SKILLS, 400",
        "sources/2/footnote/BRA~ICT_SKILLS~YR2020/metadata, 404",
        "nothing, 404",
        "country/BR/indicator/ICT_SKILLS/more, 404",
        "pt/country, 400",
        "country/BR/indicator/ICT_SKILLS?api_key=x, 401"
    })
    void errorsHaveTheDialectsFormatAndAProperStatus(String path, int status) {
        get(path)
                .statusCode(status)
                .header("Content-Type", equalTo("application/json"))
                .body("size()", equalTo(1))
                .body("[0].message.size()", equalTo(1))
                .body("[0].message[0].keySet()", hasItems("id", "key", "value"));
    }

    @Test
    void cachedAnswersAreRevalidated() {
        RawAnswer answer = get(WOMEN).header("Cache-Control", "public, max-age=60");
        String tag = answer.header("ETag");

        RawAnswer.get("/v2/" + WOMEN, Map.of("If-None-Match", tag)).statusCode(304);
        RawAnswer.get("/v2/" + WOMEN, Map.of("If-Modified-Since", answer.header("Last-Modified")))
                .statusCode(304)
                .header("ETag", tag);
        assertNotEquals(tag, get("fr/" + WOMEN).header("ETag"));
        RawAnswer past =
                get(WOMEN + "&asOf=2020-01-01").header("Cache-Control", "public, max-age=3600");
        past.body("[0].total", equalTo(0));
        RawAnswer.send(HttpMethod.HEAD, "/v2/" + WOMEN, Map.of())
                .statusCode(200)
                .header("ETag", tag)
                .header("Access-Control-Allow-Origin", "*");
        RawAnswer.get("/v2/" + WOMEN, Map.of("Accept-Encoding", "gzip"))
                .header("Content-Encoding", "gzip");
    }

    @Test
    void unknownParametersAreIgnoredAndReported() {
        get(WOMEN + "&downloadformat=x&Footnote=y")
                .header("Ignored-Parameters", "downloadformat")
                .body("[1][0].footnote", equalTo(""));
    }

    @Test
    void everyIdThatHasDataIsListed() {
        get("indicator?per_page=25000")
                .body(
                        "[1].id",
                        hasItems("IT.NET.USER.ZS", "IT.NET.USER.ZS.F", "FIBRE_COVERAGE.RUR"));
        get("indicator/IT.NET.USER.ZS")
                .body("[0].total", equalTo(1))
                .body("[1][0].name", equalTo("Individuals using the internet"))
                .body("[1][0].unit", equalTo("Percent"))
                .body(
                        "[1][0].source",
                        equalTo(Map.of("id", "2", "value", "Shared Growth Observatory")))
                .body("[1][0].sourceOrganization", equalTo("International Telecommunication Union"))
                .body("[1][0].topics[0].id", equalTo("CONNECTIVITY.USE"));
    }

    private static String releaseDay() {
        return LocalDate.ofInstant(
                        release == null ? java.time.Instant.EPOCH : release.publishedAt(),
                        ZoneOffset.UTC)
                .toString();
    }

    private static RawAnswer get(String path) {
        return RawAnswer.get("/v2/" + path, Map.of());
    }
}
