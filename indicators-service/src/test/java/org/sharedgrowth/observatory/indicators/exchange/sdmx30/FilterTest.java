package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.FLOW;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

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
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Filters whose values contain separators, and keys with the wrong separator. */
@QuarkusTest
class FilterTest {
    private static final String SOURCES =
            "A.DEU.ICT_SKILLS.M?format=csvdata&attributes=none&c[SOURCE]=";

    private static boolean isReleased;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (isReleased) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                v ->
                        v.series(
                                "A.DEU.ICT_SKILLS.M._T._T._T._T",
                                aSeries()
                                        .row("2020", "1", "A", "F", "ITU, edition 2021", null)
                                        .row("2021", "2", "A", "F", "ITU", null)
                                        .row("2022", "3", "A", "F", "A+B: c\\d", null)
                                        .row("2023", "4", "A", "F", "co:x, y", null)));
        isReleased = true;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ITU%5C,%20edition%202021|2020",
                "ITU%5C%2C%20edition%202021|2020",
                "ITU\\\\,%20edition%202021,ITU|2020 2021",
                "ne:ITU%5C,%20edition%202021|2021 2022 2023",
                "co:%5C,|2020 2023",
                "A%5C+B:%20c%5C%5Cd|2022",
                "eq:A%5C%2BB:%20c%5C%5Cd|2022",
                "sw:A%5C+|2022",
                "co%5C:x%5C,%20y|2023",
                "eq:co:x%5C,%20y|2023"
            })
    void aCharacterAfterABackslashBelongsToTheValue(String value, String years) {
        RawAnswer answer =
                RawAnswer.get(FLOW + SOURCES + value.replace("\\\\", "%5C"), Map.of())
                        .statusCode(200);

        List<String> found =
                answer.text().lines().skip(1).map(line -> line.split(",", -1)[11]).toList();
        assertEquals(List.of(years.split(" ", -1)), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%5Cb", "a%5C", "xx:b"})
    void aBackslashThatEscapesNothingOrAnUnknownOperatorIsRefused(String value) {
        RawAnswer.get(FLOW + SOURCES + value, Map.of())
                .statusCode(400)
                .body("errors[0].code", equalTo(140));
    }

    @Test
    void aValueMayEndWithAnEscapedComma() {
        RawAnswer.get(FLOW + SOURCES + "a%5C,", Map.of()).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.KEN,BRA.*",
                "A.KEN,BRA.IT_NET_USER_ZS.F._T._T._T._T",
                "A.KEN.IT_NET_USER_ZS._T,F",
                "*.KEN,BRA"
            })
    void aCommaBetweenCodesIsRefusedNamingTheRightSeparator(String key) {
        RawAnswer.get(FLOW + key, Map.of())
                .statusCode(400)
                .body("errors[0].detail", containsString("join codes of one position by +"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.DEU.ICT_SKILLS.M,A.KEN",
                "A.DEU.ICT_SKILLS.M,A.XXX.ICT_SKILLS.M._T._T._T._T",
                "A.XXX+DEU.ICT_SKILLS.M"
            })
    void separateKeysAreJoinedByCommas(String key) {
        RawAnswer.get(FLOW + key + "?c[REF_AREA]=DEU&format=csvdata", Map.of()).statusCode(200);
    }
}
