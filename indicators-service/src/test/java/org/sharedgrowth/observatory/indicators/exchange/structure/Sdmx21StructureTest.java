package org.sharedgrowth.observatory.indicators.exchange.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Structure queries over HTTP in dialect 2.1. */
@QuarkusTest
class Sdmx21StructureTest {
    private static final String TYPE = "application/vnd.sdmx.structure+xml;version=2.1";
    private static final String SEX_CODELIST = "/sdmx/2.1/codelist/DIGOBS/CL_SEX/1.0.0";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void registerEveryType() {
        smallWorld.create();
        EveryArtefactType.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/2.1/codelist/DIGOBS/CL_SEX/1.0.0",
                "/sdmx/2.1/codelist/DIGOBS/CL_SEX/",
                "/sdmx/2.1/codelist/all/CL_SEX/latest/?references=none&detail=full",
                "/sdmx/2.1/codelist/%44IGOBS/CL%5FSEX",
                "/sdmx/2.1/codelist/DIGOBS/CL_NONE%2BCL_SEX"
            })
    void rawTargetsAreParsed(String target) {
        RawAnswer.get(target, Map.of())
                .statusCode(200)
                .header("Content-Type", TYPE)
                .header("Content-Language", "en")
                .header("ETag", startsWith("W/\""))
                .header("Vary", containsString("Accept-Language"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/codelist/DIGOBS/CL_NONE, 404, 100",
        "/sdmx/2.1/codelist/DIGOBS/CL%255FSEX, 404, 100",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX/1.0.0/NONE, 404, 100",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX/one, 400, 140",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX?detail=some, 400, 140",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX?references=some, 400, 140",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX?references=none&references=all, 400, 140",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX?asOf=2999-01-01, 400, 140",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX?asOf=2020-01-01, 404, 100",
        "/sdmx/2.1/codelist/DIGOBS/CL%2FSEX, 400, 140",
        "/sdmx/2.1/codelist/a/b/c/d/e, 400, 140",
        "/sdmx/2.1/dataflow/DIGOBS/DF_DIGITAL/1.0.0/X, 400, 140",
        "/sdmx/2.1/nothing/all, 400, 140",
        "/sdmx/2.1, 400, 140",
        "/sdmx/2.1/attachmentconstraint/all, 501, 501",
        "/sdmx/2.1/metadata/x, 501, 501",
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX?format=csvdata, 406, 140"
    })
    void errorsHaveTheDialectsFormat(String target, int status, String code) {
        RawAnswer.get(target, Map.of())
                .statusCode(status)
                .header("Content-Type", startsWith("application/xml"));
        assertEquals(
                true,
                RawAnswer.get(target, Map.of())
                        .text()
                        .contains("<mes:ErrorMessage code=\"" + code + "\">"));
    }

    @Test
    void anUnsupportedMediaTypeIsRefused() {
        RawAnswer.get(
                        SEX_CODELIST,
                        Map.of("Accept", "application/vnd.sdmx.structure+xml;version=3.0.0"))
                .statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "*/*",
                "text/html,application/xhtml+xml",
                "application/vnd.sdmx.structure+xml; version=2.1",
                "image/png;q=1,application/vnd.sdmx.structure+xml;version=2.1;q=0.2"
            })
    void sdmxXmlIsReturnedIfTheAcceptHeaderAllowsIt(String accept) {
        RawAnswer.get(SEX_CODELIST, Map.of("Accept", accept))
                .statusCode(200)
                .header("Content-Type", TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "'application/vnd.sdmx.structure+json;version=1.0.0;q=0.9, application/vnd.sdmx.structure+xml;version=2.1;q=0.1', structure+json;version=1.0.0",
        "'application/vnd.sdmx.structure+json;version=1.0.0;q=0.1, application/vnd.sdmx.structure+xml;version=2.1;q=0.9', structure+xml;version=2.1",
        "'application/vnd.sdmx.structure+xml;version=2.1;q=0.9, application/vnd.sdmx.structure+json;version=1.0.0;q=0.1', structure+xml;version=2.1",
        "'application/vnd.sdmx.structure+xml;version=2.1;q=0.1, application/vnd.sdmx.structure+json;version=1.0.0;q=0.9', structure+json;version=1.0.0"
    })
    void theMediaTypeWithTheHigherQualityIsChosen(String accept, String type) {
        RawAnswer.get(SEX_CODELIST, Map.of("Accept", accept))
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx." + type);
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/codelist/DIGOBS/CL_SEX, structure+json",
        "/sdmx/2.1/datastructure/DIGOBS/DSD_DIGITAL?references=all, structure+json",
        "/sdmx/2.1/availableconstraint/DF_DIGITAL, structure+json",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_DIGITAL, structure+json"
    })
    void jsonVersionTwoIsAvailableToo(String target, String type) {
        String json = "application/vnd.sdmx." + type + ";version=2.0.0";
        String text =
                RawAnswer.get(target, Map.of("Accept", json))
                        .statusCode(200)
                        .header("Content-Type", json)
                        .text();
        assertEquals(List.of(), JsonSchemas.structureFaults(text, "2.0.0"));
    }

    @ParameterizedTest
    @CsvSource({"json, structure+json;version=1.0.0", "XML, structure+xml;version=2.1"})
    void theFormatMayBeGivenByAShortName(String format, String type) {
        RawAnswer.get(SEX_CODELIST + "?format=" + format, Map.of())
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx." + type);
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        RawAnswer first = RawAnswer.get(SEX_CODELIST, Map.of()).statusCode(200);

        RawAnswer.get(SEX_CODELIST, Map.of("If-None-Match", first.header("ETag")))
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .header("Vary", notNullValue());
        String now =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        RawAnswer.get(SEX_CODELIST, Map.of("If-Modified-Since", now)).statusCode(304);
        RawAnswer.get(SEX_CODELIST, Map.of("If-None-Match", "\"other\"", "If-Modified-Since", now))
                .statusCode(200);
    }

    @Test
    void equalRequestsGiveEqualBytes() {
        assertEquals(
                RawAnswer.get("/sdmx/2.1/structure/all/all/all", Map.of()).text(),
                RawAnswer.get("/sdmx/2.1/structure/all/all/all", Map.of()).text());
    }

    @Test
    void smallAnswersAreCompressedToo() {
        given().header("Accept-Encoding", "gzip")
                .get(SEX_CODELIST + "?detail=allstubs")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .body(containsString("isExternalReference=\"true\""));
    }

    @Test
    void responsesToHeadHaveNoBody() {
        given().head(SEX_CODELIST)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(equalTo(""));
    }

    @Test
    void ignoredParametersAreReported() {
        RawAnswer.get(SEX_CODELIST + "?saveAs=x", Map.of()).header("Ignored-Parameters", "saveAs");
    }

    @Test
    void apiKeysAndInvalidTokensAreRefused() {
        RawAnswer.get(SEX_CODELIST + "?api_key=x", Map.of()).statusCode(401);
        RawAnswer.get(SEX_CODELIST, Map.of("Authorization", "Bearer x")).statusCode(401);
    }
}
