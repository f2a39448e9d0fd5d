package org.sharedgrowth.observatory.indicators.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** A misspelled parameter is refused in every dialect, with a suggestion. */
@QuarkusTest
class UnknownParametersTest {
    private static final String SDMX_2_1 = "/sdmx/2.1/data/DF_DIGITAL/all?";
    private static final String SDMX_3_0 = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*?";
    private static final String WORLD_BANK = "/v2/country/all/indicator/IT_NET_USER_ZS?";
    private static final String OBSERVATIONS = "/api/indicators/v1/observations?";
    private static final String DOWNLOAD = "/api/indicators/v1/flows/DF_DIGITAL/download?";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asof", "as_of", "vintage", "vintage_date", "realtime_start", "AsOf"})
    void aSynonymOfAsOfIsRefused(String name) {
        for (String target : new String[] {SDMX_2_1, SDMX_3_0, OBSERVATIONS, DOWNLOAD}) {
            RawAnswer.get(target + name + "=2020-01-01", Map.of())
                    .statusCode(400)
                    .text(containsString("did you mean asOf?"));
        }
        String bank = WORLD_BANK + name + "=1999-01-01";
        if (name.equalsIgnoreCase("asof")) {
            RawAnswer.get(bank, Map.of()).statusCode(200).text(containsString("\"total\":0"));
        } else {
            RawAnswer.get(bank, Map.of())
                    .statusCode(400)
                    .text(containsString("did you mean asOf?"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sdmx/2.1/data/DF_DIGITAL/all?startperiod=2020|startPeriod",
                "/sdmx/2.1/data/DF_DIGITAL/all?lastNObservation=1|lastNObservations",
                "/sdmx/2.1/data/DF_DIGITAL/all?c[SEX]=F|/sdmx/3.0",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*?startPeriod=2020|c[TIME_PERIOD]",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*?limits=1|limit",
                "/sdmx/2.1/codelist/DIGOBS/CL_SEX?vintage=2020|asOf",
                "/sdmx/2.1/dataflow/DIGOBS?reference=all|references",
                "/sdmx/3.0/structure/codelist/DIGOBS/CL_SEX?as_of=2020|asOf",
                "/sdmx/2.1/availableconstraint/DF_DIGITAL?start_period=2020|startPeriod",
                "/sdmx/3.0/availability/dataflow/DIGOBS/DF_DIGITAL/+/*?endPeriod=2020|c[TIME_PERIOD]",
                "/sdmx/2.1/schema/dataflow/DIGOBS/DF_DIGITAL?asOf=2020-01-01|an earlier date",
                "/v2/country?asOf=2020-01-01|an earlier date",
                "/v2/country/all/indicator/IT_NET_USER_ZS?start=2020|date",
                "/v2/country/all/indicator/IT_NET_USER_ZS?pageSize=2020|per_page",
                "/api/indicators/v1/observations?startPeriod=2020|from",
                "/api/indicators/v1/observations?per_page=2020|pageSize"
            })
    void theProbableNameIsSuggested(String target, String suggestion) {
        RawAnswer.get(target, Map.of()).statusCode(400).text(containsString(suggestion));
    }

    @ParameterizedTest
    @ValueSource(strings = {SDMX_2_1, SDMX_3_0, WORLD_BANK})
    void aMisspelledNameOfApiKeyIsRefusedWithoutRepeatingTheKey(String target) {
        RawAnswer.get(target + "apikey=dgo_secret", Map.of())
                .statusCode(400)
                .text(containsString("did you mean api_key?"))
                .text(not(containsString("dgo_secret")));
    }
}
