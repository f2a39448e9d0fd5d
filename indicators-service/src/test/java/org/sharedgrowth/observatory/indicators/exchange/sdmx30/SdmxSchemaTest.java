package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Validates messages against the standard's schema, if its folder is available. */
@QuarkusTest
class SdmxSchemaTest {
    private static final String FLOW = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/";
    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseSeriesOfManyKinds() {
        assumeTrue(JsonSchemas.areAvailable(), "no schemas");
        if (released) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                v ->
                        v.series(
                                        "A.FRA.ICT_SKILLS.F._T._T._T._T",
                                        aSeries()
                                                .row("2020", "14.50")
                                                .row(
                                                        "2021",
                                                        "",
                                                        "L",
                                                        null,
                                                        "A \"survey\", 2021",
                                                        "\t")
                                                .row("2022", "-0.000012", "E", "F", null, null))
                                .series(
                                        "Q.FRA.ICT_SKILLS.M._T._T._T._T",
                                        aSeries().row("2020-Q1", "1").row("2020-Q4", "2", "P"))
                                .series(
                                        "D.FRA.ICT_SKILLS.M._T._T._T._T",
                                        aSeries()
                                                .row(
                                                        "2020-02-29",
                                                        "123456789012345678901234567890")));
        released = true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.FRA.ICT_SKILLS",
                "*.FRA.ICT_SKILLS?lang=ar",
                "A.FRA.ICT_SKILLS?attributes=none",
                "A.FRA.ICT_SKILLS?measures=none",
                "A.FRA.ICT_SKILLS?attributes=none&measures=none",
                "A.FRA.ICT_SKILLS?c[TIME_PERIOD]=2020",
                "*.FRA.ICT_SKILLS?limit=2",
                "*"
            })
    void dataIsValid(String query) {
        assertEquals(
                List.of(), faults(RawAnswer.get(FLOW + query, Map.of()).statusCode(200).text()));
    }

    @Test
    void dataOfAVintageIsValid() {
        String now = Instant.now().toString();
        String message =
                RawAnswer.get(FLOW + "*.FRA.ICT_SKILLS?asOf=" + now, Map.of())
                        .statusCode(200)
                        .text();

        assertEquals(List.of(), faults(message));
    }

    @Test
    void errorsAreValid() {
        assertEquals(List.of(), faults(RawAnswer.get(FLOW + "A.B.C.D.E.F.G.H.I", Map.of()).text()));
    }

    @Test
    void theSchemaRefusesInvalidMessages() {
        String message = RawAnswer.get(FLOW + "*.FRA.ICT_SKILLS", Map.of()).text();

        assertFalse(faults(message.replace("\"keyPosition\"", "\"position\"")).isEmpty());
        assertFalse(faults(message.replace("T00:00:00Z", "T99")).isEmpty());
    }

    private static List<String> faults(String message) {
        return JsonSchemas.faults(message, "2.0.0");
    }
}
