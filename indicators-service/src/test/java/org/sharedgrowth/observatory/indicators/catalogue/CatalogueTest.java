package org.sharedgrowth.observatory.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class CatalogueTest {
    private static final String API = "/api/indicators/v1/";
    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFibreCoverage() {
        smallWorld.create();
        if (!released) {
            data.release(
                    "DF_DIGITAL:1",
                    "OBS",
                    v ->
                            v.series("A.NAM.FIBRE_COVERAGE._Z._Z.URB._Z._Z", 2015, "10.5", "11")
                                    .series("A.NAM.FIBRE_COVERAGE._Z._Z._T._Z._Z", 2012, "3")
                                    .series("A.GHA.FIBRE_COVERAGE._Z._Z._T._Z._Z", 2018, "7.25")
                                    .series(
                                            "A.ZAF.FIBRE_COVERAGE._Z._Z.RUR._Z._Z",
                                            aSeries().confidential("2022", "1")));
            released = true;
        }
    }

    @Test
    void anIndicatorShowsItsUnitTopicsAndAmountOfData() {
        get("indicators/FIBRE_COVERAGE")
                .statusCode(200)
                .body("name", equalTo("Areas with fibre"))
                .body("unit.code", equalTo("PT"))
                .body("unit.name", equalTo("Percent"))
                .body("unitMultiplier", equalTo(0))
                .body("decimals", equalTo(1))
                .body("alias", nullValue())
                .body("topics.id", contains("CONNECTIVITY"))
                .body("flows.size()", equalTo(1))
                .body("flows[0].id", equalTo("DF_DIGITAL"))
                .body("flows[0].observations", equalTo(4))
                .body("flows[0].series", equalTo(3))
                .body("flows[0].areas", equalTo(2))
                .body("flows[0].firstPeriod", equalTo("2012"))
                .body("flows[0].lastPeriod", equalTo("2018"))
                .body("breakdowns.URBANISATION.code", contains("_T", "URB"))
                .body("breakdowns.SEX.code", contains("_Z"))
                .body(
                        "links.observations",
                        equalTo("/api/indicators/v1/observations?indicator=FIBRE_COVERAGE"))
                .body("release.id", greaterThanOrEqualTo(1))
                .body("release.publishedAt", notNullValue());
    }

    @Test
    void anIndicatorIsFoundByItsWorldBankId() {
        get("indicators/IT.NET.USER.ZS")
                .statusCode(200)
                .body("code", equalTo("IT_NET_USER_ZS"))
                .body("alias", equalTo("IT.NET.USER.ZS"))
                .body("source", equalTo("International Telecommunication Union"))
                .body("definition", containsString("three months"));
    }

    @Test
    void anIndicatorShowsTheTraitsThatComputationsUse() {
        get("indicators/IT_NET_USER_ZS")
                .statusCode(200)
                .body("traits.direction", equalTo("HIGHER"))
                .body("traits.unitKind", equalTo("SHARE"))
                .body("traits.aggregation", equalTo("w"))
                .body("traits.weightIndicator", equalTo("SP_POP_TOTL"))
                .body("traits.minValue", nullValue())
                .body("traits.part", nullValue());
        get("indicators/COVERAGE_4G")
                .statusCode(200)
                .body("traits.minValue", equalTo(0))
                .body("traits.maxValue", equalTo(100))
                .body("traits.direction", nullValue())
                .body("traits.aggregation", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "internet,INTERNET_USERS",
        "'INDIVIDUALS internet',IT_NET_USER_ZS",
        "it.net.user.zs,IT_NET_USER_ZS",
        "domicile,IT_NET_USER_ZS",
        "'a domicile',IT_NET_USER_ZS",
        "الإنترنت,IT_NET_USER_ZS",
        "'three months',IT_NET_USER_ZS",
        "livestream,LIVESTREAM_USERS",
        "'gross product',NY_GDP_MKTP_CD",
        "'mobile 4g',COVERAGE_4G"
    })
    void wordsAreFoundInAnyLanguageAndWithoutAccents(String words, String first) {
        given().queryParam("q", words)
                .get(API + "indicators")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(first));
    }

    @Test
    void everyWordMustBeFound() {
        get("indicators?q=internet+zebra").statusCode(200).body("total", equalTo(0));
        get("indicators?q=...").statusCode(200).body("total", equalTo(0));
    }

    @Test
    void namesAreInTheRequestedLanguage() {
        given().header("Accept-Language", "fr")
                .get(API + "indicators/IT_NET_USER_ZS")
                .then()
                .header("Content-Language", equalTo("fr"))
                .body("name", equalTo("Particuliers utilisant l’Internet à domicile"));
    }

    @Test
    void filtersNarrowTheList() {
        get("indicators?topic=ECONOMY")
                .body(
                        "items.code",
                        contains("DIGITAL_ECONOMY", "DIGITAL_ECONOMY_GDP", "NY_GDP_MKTP_CD"));
        get("indicators?area=GHA").body("items.code", hasItem("FIBRE_COVERAGE"));
        get("indicators?area=GH&flow=DF_DIGITAL").body("items.code", hasItem("FIBRE_COVERAGE"));
        get("indicators?area=ZAF").body("items.code", not(hasItem("FIBRE_COVERAGE")));
        get("indicators?pageSize=3&page=4")
                .body("total", equalTo(10))
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "indicators?topic=NOTHING,topic,NOTHING,topics",
        "indicators?flow=DF_X,flow,DF_X,DF_DIGITAL",
        "indicators?area=XYZ,area,XYZ,areas",
        "indicators?page=-1,page,-1,from 1",
        "indicators?release=99,release,99,known parameters:",
        "areas?kind=planet,kind,planet,country or group",
        "areas?group=KEN,group,KEN,kind=group",
        "areas?pageSize=0,pageSize,0,from 1",
        "topics?lang=xx,lang,xx,en",
        "indicators/IT_NET_USER_ZS?asOf=2020,asOf,2020,known parameters: lang"
    })
    void aBadParameterIsRefusedWithAHint(String path, String parameter, String value, String hint) {
        get(path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].value", equalTo(value))
                .body("errors[0].detail", containsString(hint));
    }

    @Test
    void unknownCodesAreReported() {
        get("indicators/NO_SUCH")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("'NO_SUCH'"))
                .body("errors[0].parameter", equalTo("code"))
                .body("errors[0].value", equalTo("NO_SUCH"));
        get("areas/ATLANTIS").statusCode(404).body("detail", containsString("'ATLANTIS'"));
    }

    @ParameterizedTest
    @CsvSource({
        "areas/KENY, 404, KEN, Kenya",
        "areas?group=Afrika, 400, 002, Africa",
        "indicators/FIBER_COVERAGE, 404, FIBRE_COVERAGE, Areas with fibre",
        "indicators?area=KNEYA, 400, KEN, Kenya",
        "indicators?flow=DF_DIGITALS, 400, DF_DIGITAL, DF_DIGITAL",
        "observations?area=Namibie, 400, NAM, Namibia",
        "observations?indicator=FIBRE, 400, FIBRE_COVERAGE, Areas with fibre",
        "observations?group=afric, 400, 002, Africa",
        "observations?sex=FF, 400, F, Code F",
        "observations?flow=DIGITAL, 404, DF_DIGITAL, DF_DIGITAL",
        "analysis/gaps?indicator=FIBRE&groups=M, 400, FIBRE_COVERAGE, Areas with fibre",
        "flows/DF_DIGITALE/download, 404, DF_DIGITAL, DF_DIGITAL"
    })
    void anUnknownCodeIsAnsweredWithTheNearestCodes(
            String path, int status, String code, String name) {
        get(path)
                .statusCode(status)
                .body("errors[0].nearest[0].code", equalTo(code))
                .body("errors[0].nearest[0].name", containsString(name));
    }

    @Test
    void aCellOfAnUnknownFlowIsAnsweredWithTheNearestFlows() {
        given().contentType("application/json")
                .body("{\"cells\":[{\"flow\":\"DIGITAL\",\"key\":\"A.KEN\",\"period\":\"2020\"}]}")
                .post("/api/indicators/v1/cells")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cells/0/flow"))
                .body("errors[0].nearest[0].code", equalTo("DF_DIGITAL"));
    }

    @Test
    void areasAreCountriesAndGroups() {
        get("areas/NA")
                .statusCode(200)
                .body("code", equalTo("NAM"))
                .body("name", equalTo("Namibia"))
                .body("kind", equalTo("country"))
                .body("iso2", equalTo("NA"))
                .body("m49", equalTo("516"))
                .body("groups.code", contains("001", "002"))
                .body("members", empty())
                .body("observations", greaterThanOrEqualTo(3));
        get("areas/002?lang=fr")
                .body("name", equalTo("Afrique"))
                .body("kind", equalTo("group"))
                .body("members.code", contains("GHA", "KEN", "NAM", "NGA", "RWA", "ZAF"));
        get("areas?kind=group").body("total", equalTo(6));
        get("areas?group=WLD&kind=country").body("total", equalTo(12));
        get("areas?q=afr").body("items.code", hasItem("ZAF")).body("items.code", hasItem("002"));
    }

    @Test
    void confidentialRowsAreNotCounted() {
        get("areas/ZAF").body("observations", equalTo(0));
    }

    @Test
    void topicsFormATreeWithCounts() {
        get("topics")
                .statusCode(200)
                .body("id", contains("CONNECTIVITY", "ECONOMY", "SKILLS"))
                .body("[0].indicators", equalTo(6))
                .body("[0].children.id", contains("CONNECTIVITY.USE", "CONNECTIVITY.MOBILE"))
                .body("[0].children[0].indicators", equalTo(3));
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        String path = "indicators?q=fibre";
        String tag =
                get(path)
                        .statusCode(200)
                        .header("Cache-Control", equalTo("public, max-age=60"))
                        .extract()
                        .header("ETag");
        given().header("If-None-Match", tag)
                .get(API + path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", tag)
                .header("Accept-Language", "fr")
                .get(API + path)
                .then()
                .statusCode(200);
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                s -> s.series("A.IND.ICT_SKILLS._T._T._T._T._T", 2020, "24"));
        given().header("If-None-Match", tag)
                .get(API + path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void answersToSignedInPeopleAreNotCachedForOthers() {
        given().auth()
                .oauth2(aToken().sign())
                .get(API + "areas/KEN")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"));
        given().auth()
                .oauth2(aToken().expired().sign())
                .get(API + "areas/KEN")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse get(String path) {
        return given().get(API + path).then();
    }
}
