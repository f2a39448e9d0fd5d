package org.sharedgrowth.observatory.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Invisible characters in the expected texts: ~ stands for U+202F, _ for U+00A0, ^ for U+200E. */
class FormatsTest {
    private static final Instant NINE = Instant.parse("2026-11-27T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 2~363.50",
        "FRENCH, '2~363,50'",
        "SPANISH, '2~363,50'",
        "RUSSIAN, '2~363,50'",
        "ARABIC, 2~363.50",
        "CHINESE, 2~363.50"
    })
    void numbersKeepTheirDigits(Language language, String expected) {
        assertEquals(
                withInvisibles(expected), Formats.of(language).number(new BigDecimal("2363.50")));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 2.6 billion, 18.3 trillion",
        "FRENCH, '2,6 milliards', '18,3 billions'",
        "SPANISH, '2,6 mil millones', '18,3 billones'",
        "RUSSIAN, '2,6 миллиарда', '18,3 триллиона'",
        "ARABIC, 2.6 مليار, 18.3 ترليون",
        "CHINESE, 26亿, 18.3万亿"
    })
    void largeNumbersHaveTheWordsOfTheLanguage(Language language, String less, String more) {
        Formats formats = Formats.of(language);

        assertEquals(less, plainSpaces(formats.large(new BigDecimal("2600000000"))));
        assertEquals(more, plainSpaces(formats.large(new BigDecimal("18316765021690"))));
        assertEquals("999\u202F999", formats.large(new BigDecimal("999999.4")));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 27 November 2026, 27 Nov, November 2026, Q1 2020",
        "FRENCH, 27 novembre 2026, 27 nov., novembre 2026, 1er trimestre 2020",
        "SPANISH, 27 de noviembre de 2026, 27 nov, noviembre de 2026, 1.er trimestre de 2020",
        "RUSSIAN, 27 ноября 2026_года, 27 нояб., ноябрь 2026_года, 1-й квартал 2020_года",
        "ARABIC, 27 نوفمبر 2026, 27 نوفمبر, نوفمبر 2026, الربع الأول من عام 2020",
        "CHINESE, 2026年11月27日, 11月27日, 2026年11月, 2020年第1季度"
    })
    void datesFollowTheLanguage(
            Language language, String date, String day, String month, String quarter) {
        Formats formats = Formats.of(language);
        LocalDate at = LocalDate.of(2026, 11, 27);

        assertEquals(withInvisibles(date), formats.date(at));
        assertEquals(withInvisibles(day), formats.dayAndMonth(at));
        assertEquals(withInvisibles(month), formats.period("2026-11"));
        assertEquals(withInvisibles(quarter), formats.period("2020-Q1"));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, '27 November 2026, 09:00 Nairobi time', 06:00 UTC",
        "FRENCH, '27 novembre 2026, 09:00 (heure de Nairobi)', 06:00 UTC",
        "SPANISH, '27 de noviembre de 2026, 09:00 (hora de Nairobi)', 06:00 UTC",
        "RUSSIAN, '27 ноября 2026_года, 09:00 (часовой пояс: Найроби)', 06:00 UTC",
        "ARABIC, '27 نوفمبر 2026، الساعة 09:00 بتوقيت نيروبي', 06:00 بالتوقيت العالمي المنسق",
        "CHINESE, '2026年11月27日，内罗毕时间 09:00', 协调世界时 06:00"
    })
    void timesNameThePlaceOfTheirZone(Language language, String nairobi, String utc) {
        Formats formats = Formats.of(language);

        assertEquals(
                withInvisibles(nairobi), formats.dateAndTime(NINE, ZoneId.of("Africa/Nairobi")));
        assertEquals(utc, formats.time(NINE, ZoneOffset.UTC));
        assertEquals("08:00 +02:00", formats.time(NINE, ZoneOffset.ofHours(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, −5.5, +6, 68%",
        "FRENCH, '−5,5', +6, 68~%",
        "SPANISH, '−5,5', +6, 68~%",
        "RUSSIAN, '−5,5', +6, 68~%",
        "ARABIC, ^−5.5, ^+6, ^68%",
        "CHINESE, −5.5, +6, 68%"
    })
    void signsAndPercentagesFollowTheLanguage(
            Language language, String less, String more, String share) {
        Formats formats = Formats.of(language);

        assertEquals(withInvisibles(less), formats.signed(new BigDecimal("-5.5")));
        assertEquals(withInvisibles(more), formats.signed(new BigDecimal("6")));
        assertEquals(withInvisibles(share), formats.percent(new BigDecimal("68")));
        assertEquals("0", formats.signed(BigDecimal.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void periodsAreWrittenAndOtherTextsAreUnchanged(Language language) {
        Formats formats = Formats.of(language);

        assertEquals("2020", formats.period("2020"));
        assertTrue(formats.period("2020-S2").contains("2020"));
        assertTrue(formats.period("2020-W07").contains("7"));
        assertEquals("2020-13", formats.period("2020-13"));
        assertEquals("2020-01-01/P1Y", formats.period("2020-01-01/P1Y"));
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertEquals("1er mai 2020", Formats.of(Language.FRENCH).date(LocalDate.of(2020, 5, 1)));
    }

    @Test
    void numbersAreRoundedHalfUp() {
        assertEquals("29.5", Formats.of(Language.ENGLISH).number(29.45, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 'Zambia,Côte d’Ivoire,Åland Islands,Costa Rica', 'Åland Islands,Costa Rica,Côte d’Ivoire,Zambia'",
        "FRENCH, 'Zambie,Équateur,Espagne,Érythrée', 'Équateur,Érythrée,Espagne,Zambie'",
        "RUSSIAN, 'Япония,Ёлки,Египет,Жители', 'Египет,Ёлки,Жители,Япония'",
        "CHINESE, '中国,阿根廷,巴西,法国', '阿根廷,巴西,法国,中国'"
    })
    void namesAreSortedByTheRulesOfTheLanguage(Language language, String sent, String expected) {
        assertEquals(
                List.of(expected.split(",", -1)),
                Stream.of(sent.split(",", -1)).sorted(NameOrder.of(language)).toList());
    }

    private static String withInvisibles(String expected) {
        return expected.replace('~', '\u202F').replace('_', '\u00A0').replace('^', '\u200E');
    }

    private static String plainSpaces(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
