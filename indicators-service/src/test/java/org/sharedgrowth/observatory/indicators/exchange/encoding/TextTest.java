package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Data as a plain-text description ({@code format=text}). */
@QuarkusTest
class TextTest {
    private static final String TARGET =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.JPN.COVERAGE_4G.*?format=text";

    private static @Nullable Release release;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (release == null) {
            smallWorld.create();
            release =
                    data.release(
                            "DF_DIGITAL:1",
                            "OBS",
                            v ->
                                    v.series(
                                                    "A.JPN.COVERAGE_4G._T._T._T._T._T",
                                                    aSeries()
                                                            .row("2015", "10.50")
                                                            .row("2016", "8", "B")
                                                            .row("2019", "20", "E")
                                                            .row("2020", "", "L")
                                                            .row("2021", "", "L")
                                                            .row("2022", "20.25")
                                                            .confidential("2023", "99"))
                                            .series(
                                                    "A.JPN.COVERAGE_4G.F._T._T._T._T",
                                                    aSeries().row("2020", "", "O")));
        }
    }

    private static String publicationTime() {
        return String.valueOf(
                release == null ? null : release.publishedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void everySeriesIsDescribedAndCounted() {
        RawAnswer answer =
                RawAnswer.get(TARGET, Map.of())
                        .statusCode(200)
                        .header("Content-Type", "text/plain;charset=UTF-8")
                        .header("Content-Language", "en");

        assertEquals(
                """
                DF_DIGITAL
                Query: %s
                As of: %s

                Population covered by 4G, Japan
                Unit: Percent.
                Number of values: 4.
                Periods: 2015 – 2022.
                Latest value: 20.25 (2022).
                Lowest value: 8 (2016).
                Highest value: 20.25 (2022).
                Largest change between neighbouring values: +12 (2016 – 2019).
                Missing: 2020 – 2021 (Code L).
                No data for: 2017 – 2018.
                Breaks: 2016.
                Remarks: 2019 (Code E).

                Population covered by 4G, Japan, Code F
                Unit: Percent.
                Number of values: 0.
                Periods: 2020.
                Missing: 2020 (Code O).

                Total: 2 series, 7 observations, 4 with a value.
                """
                        .formatted(TARGET, publicationTime()),
                answer.text());
        assertEquals(answer.text(), RawAnswer.get(TARGET, Map.of()).text());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Dernière valeur: 20.25 (2022)",
        "es, Último valor: 20.25 (2022)",
        "ru, Последнее значение: 20.25 (2022)",
        "zh, 最新数值: 20.25 (2022)",
        "ar, أحدث قيمة: 20.25 (2022)"
    })
    void theTextIsAvailableInSixLanguages(String language, String line) {
        String text = RawAnswer.get(TARGET + "&lang=" + language, Map.of()).text();
        assertTrue(text.contains(line), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sdmx/2.1/data/DF_DIGITAL/A.JPN.COVERAGE_4G._T....",
                "/v2/country/JP/indicator/COVERAGE_4G"
            })
    void otherDialectsSupportTheFormatToo(String target) {
        String text = RawAnswer.get(target, Map.of("Accept", "text/plain")).statusCode(200).text();
        assertTrue(text.contains("Latest value: 20.25 (2022).\n"), text);
        assertTrue(text.endsWith("Total: 1 series, 6 observations, 4 with a value.\n"), text);
    }
}
