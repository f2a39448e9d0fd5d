package org.sharedgrowth.observatory.indicators.series.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2020, A, 2020-01-01, 2020-12-31",
        "2020-S2, S, 2020-07-01, 2020-12-31",
        "2020-Q1, Q, 2020-01-01, 2020-03-31",
        "2020-02, M, 2020-02-01, 2020-02-29",
        "2020-W01, W, 2019-12-30, 2020-01-05",
        "2020-W53, W, 2020-12-28, 2021-01-03",
        "2020-05-31, D, 2020-05-31, 2020-05-31"
    })
    void aPeriodHasAFrequencyAndDays(
            String text, Frequency frequency, LocalDate first, LocalDate last) {
        TimePeriod period = TimePeriod.parse(text);

        assertEquals(frequency, period.frequency());
        assertEquals(first, period.firstDay());
        assertEquals(last, period.lastDay());
        assertEquals(text, period.toString());
    }

    @ParameterizedTest
    @CsvSource({"2020-A1, 2020", "2020-M05, 2020-05", "2020-D152, 2020-05-31"})
    void otherFormsOfTheStandardAreAccepted(String text, String canonical) {
        assertEquals(canonical, TimePeriod.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "20200",
                "0000",
                "2020-",
                "2020-5",
                "2020-13",
                "2020-00",
                "2020-Q5",
                "2020-Q0",
                "2020-S3",
                "2020-W54",
                "2021-W53",
                "2020-W00",
                "2020-02-30",
                "2021-D366",
                "2020-Q01",
                "2020-05-1",
                "2020-05-011",
                "-020",
                "2020-X1",
                "2020/05",
                "२०२०",
                "2020-05-31T00:00:00Z"
            })
    void otherTextsAreNotPeriods(String text) {
        assertNull(TimePeriod.find(text));
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> TimePeriod.parse(text));
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith("'" + text + "' is not a period"));
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void periodsOfAFrequencyFollowEachOtherWithoutGapOrOverlap(Frequency frequency) {
        TimePeriod period = TimePeriod.containing(frequency, LocalDate.of(1970, 1, 1));
        for (int i = 0; i < 3000; i++) {
            TimePeriod next = new TimePeriod(frequency, period.ordinal() + 1);
            assertEquals(period.lastDay().plusDays(1), next.firstDay(), period::toString);
            assertEquals(period, TimePeriod.parse(period.toString()));
            assertEquals(period, TimePeriod.containing(frequency, period.firstDay()));
            assertEquals(period, TimePeriod.containing(frequency, period.lastDay()));
            period = next;
        }
    }

    @Test
    void randomTextNeverBreaksTheParser() {
        Random random = new Random(7);
        String alphabet = "0123456789-QSWMDA.T:Zé ";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "2020-" : "");
            for (int c = random.nextInt(8); c > 0; c--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            TimePeriod period = TimePeriod.find(text);
            if (period != null) {
                assertEquals(period, TimePeriod.parse(period.toString()), text::toString);
            }
        }
    }
}
