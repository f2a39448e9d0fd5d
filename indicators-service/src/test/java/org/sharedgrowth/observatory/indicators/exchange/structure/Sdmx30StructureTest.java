package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Structure queries over HTTP in dialect 3.0. */
@QuarkusTest
class Sdmx30StructureTest {
    private static final String TREE = "/sdmx/3.0/structure/codelist/DIGOBS/CL_TREE/+";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void registerEveryType() {
        smallWorld.create();
        EveryArtefactType.register();
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/3.0/structure/codelist/DIGOBS/CL_TREE/+, 200",
        "/sdmx/3.0/structure/codelist/DIGOBS/CL_TREE/1.0.0/, 200",
        "/sdmx/3.0/structure/codelist/DIGOBS/CL%5FTREE/%2B, 200",
        "/sdmx/3.0/structure, 200",
        "/sdmx/3.0/structure/, 200",
        "/sdmx/3.0/structure/*/*/*/*?detail=allstubs, 200",
        "/sdmx/3.0/structure/codelist/DIGOBS/CL_NONE/1.0.0, 404",
        "/sdmx/3.0/structure/codelist/*/CL_NONE/*, 204",
        "/sdmx/3.0/structure/codelist/DIGOBS/CL_TREE/1+.0+.0, 400",
        "/sdmx/3.0/structure/valuelist, 501",
        "/sdmx/3.0/structure/codelist/DIGOBS/CL_TREE/+?format=structure, 200",
        "/sdmx/3.0/structure/codelist/DIGOBS/CL_TREE/+?format=structure&formatVersion=2.1, 406"
    })
    void eachTargetGetsTheExpectedStatus(String target, int status) {
        RawAnswer.get(target, Map.of()).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/vnd.sdmx.structure+json;version=2.0.0",
        "application/json, application/vnd.sdmx.structure+json;version=2.0.0",
        "application/vnd.sdmx.structure+json;version=2.1.0, application/vnd.sdmx.structure+json;version=2.1.0",
        "application/vnd.sdmx.structure+json, application/vnd.sdmx.structure+json;version=2.0.0"
    })
    void theMediaTypeIsReturnedAsRequested(String accept, String type) {
        RawAnswer.get(TREE, accept.isEmpty() ? Map.of() : Map.of("Accept", accept))
                .statusCode(200)
                .header("Content-Type", type)
                .header("ETag", startsWith("W/\""))
                .body("data.codelists[0].codes.id.join(' ')", equalTo("A B C"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.sdmx.structure+xml;version=3.0.0",
                "application/vnd.sdmx.structure+xml;version=3.0",
                "application/vnd.sdmx.structure+xml",
                "application/xml"
            })
    void structuresInSdmxMlAreReturnedIfRequested(String accept) {
        RawAnswer answer =
                RawAnswer.get(TREE, Map.of("Accept", accept))
                        .statusCode(200)
                        .header("Content-Type", "application/vnd.sdmx.structure+xml;version=3.0.0");

        assertEquals(
                List.of("A", "B", "C"), XmlDocument.of(answer.text()).all("//Codelist/Code/@id"));
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        String tag = RawAnswer.get(TREE, Map.of()).statusCode(200).header("ETag");

        RawAnswer.get(TREE, Map.of("If-None-Match", tag)).statusCode(304).header("ETag", tag);
    }

    @Test
    void namesAreInTheRequestedLanguage() {
        RawAnswer.get(
                        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_CONNECTIVITY/+",
                        Map.of("Accept-Language", "fr"))
                .header("Content-Language", "fr")
                .body("data.dataflows[0].name", equalTo("Connectivité"));
        RawAnswer.get(
                        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_CONNECTIVITY/+?lang=en",
                        Map.of("Accept-Language", "fr"))
                .header("Content-Language", "en")
                .body("data.dataflows[0].name", equalTo("Connectivity"));
    }
}
