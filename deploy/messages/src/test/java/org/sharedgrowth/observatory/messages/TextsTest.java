package org.sharedgrowth.observatory.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final SampleText ENGLISH = Texts.of(SampleText.class, Language.ENGLISH);
    private static final SampleText RUSSIAN = Texts.of(SampleText.class, Language.RUSSIAN);
    private static final SampleText ARABIC = Texts.of(SampleText.class, Language.ARABIC);

    @Test
    void aTextWithoutPlaceholdersIsReturnedUnchanged() {
        assertEquals("It’s a brace: {a}", ENGLISH.title());
        assertSame(RUSSIAN.title(), RUSSIAN.title());
        assertSame(ENGLISH, Texts.of(SampleText.class, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "0, no figure, нет показателей, لا أرقام",
        "1, 1 figure, 1 показатель, رقم واحد",
        "2, 2 figures, 2 показателя, رقمان",
        "5, 5 figures, 5 показателей, 5 أرقام",
        "21, 21 figures, 21 показатель, 21 رقماً",
        "100, 100 figures, 100 показателей, 100 رقم"
    })
    void pluralsFollowTheLanguage(int count, String english, String russian, String arabic) {
        assertEquals(english, ENGLISH.figures(count));
        assertEquals(russian, RUSSIAN.figures(count));
        assertEquals(arabic, ARABIC.figures(count));
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "22, 22nd", "113, 113th"})
    void ordinalsFollowTheLanguage(int rank, String english) {
        assertEquals(english + " of 206", ENGLISH.place(rank, 206));
        assertEquals(rank + "-е место из 206", RUSSIAN.place(rank, 206));
    }

    @Test
    void thousandsAreSeparatedInPlurals() {
        assertEquals("2\u202F363 figures", ENGLISH.figures(2363));
    }

    @Test
    void decimalsHavePluralsOfTheirOwn() {
        assertEquals("1.0 points", ENGLISH.gap(new BigDecimal("1.0")));
        assertEquals("1 point", ENGLISH.gap(new BigDecimal("1")));
        assertEquals("5,5 пункта", RUSSIAN.gap(new BigDecimal("5.5")));
        assertEquals("5 пунктов", RUSSIAN.gap(new BigDecimal("5")));
    }

    @Test
    void aConstantIsChosenByNameAndShownByItsText() {
        assertEquals("for women", ENGLISH.who(SampleText.Sex.F));
        assertEquals("for men", ENGLISH.who(SampleText.Sex.M));
        assertEquals("мужчины", Texts.of(SampleText.Sex.M, Language.RUSSIAN));
    }

    @Test
    void markupIsUnchangedAndEverythingElseIsEscaped() {
        assertEquals(
                "<b>68%</b> of people in &lt;i&gt;Côte d&#39;Ivoire &amp; beyond",
                ENGLISH.share(Markup.bold("68%"), "<i>Côte d'Ivoire").toString());
        assertEquals(
                "<a href=\"/a?b=1&amp;c=&quot;\">&lt;</a>",
                Markup.link("/a?b=1&c=\"", "<").toString());
    }

    @Test
    void datesYearsAndListsAreWrittenInTheLanguage() {
        LocalDate day = LocalDate.of(2026, 11, 27);

        assertEquals(
                "Kenya and Togo; 27 November 2026; 2024",
                ENGLISH.measured(List.of("Kenya", "Togo"), day, Year.of(2024)));
        assertEquals(
                "Кения и Того; 27 ноября 2026\u00A0года; 2024",
                RUSSIAN.measured(List.of("Кения", "Того"), day, Year.of(2024)));
    }

    @Test
    void aMessageCanLaterBeShownInAnyLanguage() {
        Message message = Texts.messages(SampleText.class).unknownCode("XYZ", 1234);

        assertEquals(new Message("unknownCode", Map.of("code", "XYZ", "row", 1234)), message);
        assertEquals(
                "Row 1\u202F234: XYZ", Texts.format(SampleText.class, message, Language.ENGLISH));
        assertEquals(
                "Строка 1\u202F234: XYZ",
                Texts.format(SampleText.class, message, Language.RUSSIAN));
    }

    @Test
    void aMessageMayContainAnother() {
        Message inner = Texts.messages(SampleText.class).unknownCode("XYZ", 1);
        Message outer = new Message("unknownCode", Map.of("code", inner, "row", 2));

        assertEquals(
                "Строка 2: Строка 1: XYZ", Texts.format(SampleText.class, outer, Language.RUSSIAN));
    }

    @Test
    void codesKeepTheirOrderInTextFromRightToLeft() {
        assertTrue(localized("2020-Q1").endsWith("\u20682020-Q1\u2069"), localized("2020-Q1"));
        assertTrue(localized("كينيا").endsWith(" كينيا"), localized("كينيا"));
        assertTrue(localized("2020").endsWith(" 2020"), localized("2020"));
    }

    private static String localized(String code) {
        Message message = Texts.messages(SampleText.class).unknownCode(code, 1);
        return Texts.format(SampleText.class, message, Language.ARABIC);
    }

    @Test
    void aMessageThatCannotBeStoredIsRefused() {
        Map<String, Object> arguments = Map.of("at", LocalDate.EPOCH);

        assertThrows(IllegalArgumentException.class, () -> new Message("key", arguments));
    }

    @Test
    void aMessageWithoutItsArgumentIsRefused() {
        Message message = new Message("unknownCode", Map.of("code", "XYZ"));

        assertThrows(
                IllegalArgumentException.class,
                () -> Texts.format(SampleText.class, message, Language.ENGLISH));
    }

    @Test
    void defaultMethodsCombineTexts() {
        assertEquals("Заголовок: 2 показателя", RUSSIAN.both());
    }
}
