package org.sharedgrowth.observatory.gateway.portal.checkcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.CheckedFigure;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Fact;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Now;
import org.sharedgrowth.observatory.messages.Language;

class CheckCodePageTest {
    private static final Instant DAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final int MAX_LINE_LENGTH = 160;

    private static CheckedFigure figure(String slug, String place, String printed, String state) {
        Fact fact =
                new Fact(
                        "kenya",
                        "A.KEN.IT_NET_USER_ZS._T._T._T._T._T",
                        "DF_DIGITAL",
                        "2020",
                        printed,
                        BigDecimal.TEN,
                        null,
                        "A",
                        "Survey",
                        List.of("IT_NET_USER_ZS[KEN, 2020]"),
                        "K7QF3-M2X97");
        return checked(slug, fact, "IT_NET_USER_ZS", "KEN", place, state, printed);
    }

    private static CheckedFigure checked(
            String slug,
            Fact fact,
            @Nullable String indicator,
            @Nullable String area,
            @Nullable String place,
            String state,
            String now) {
        return new CheckedFigure(
                "K7QF3-M2X97",
                slug,
                "A title",
                "1.0",
                "PUBLISHED",
                "en",
                DAY,
                new Pin(16, DAY),
                fact,
                indicator,
                indicator,
                area,
                place,
                new Now(state, now, BigDecimal.TEN, 17L, DAY, 17L));
    }

    private static String line(CheckedFigure figure, Language language) {
        return new CheckCodePage(figure, CheckCodePage.Names.NONE, language).line();
    }

    @Test
    void aLineHasTheFigureItsPlaceItsStateAndItsReport() {
        assertEquals(
                "K7QF3-M2X97: 29.5%, Kenya 2020: revised to 29.5% on 2026-11-24. digital-engine 1.0",
                line(figure("digital-engine", "Kenya", "29.5%", "REVISED"), Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLineFitsIntoAShortMessage(Language language) {
        for (String state : List.of("CURRENT", "REVISED", "WITHDRAWN", "UNKNOWN")) {
            for (int length : new int[] {1, 40, 80, 200}) {
                String line =
                        line(
                                figure("s".repeat(length), "P".repeat(length), "29.5%", state),
                                language);
                assertTrue(line.length() <= MAX_LINE_LENGTH, line);
                assertTrue(line.contains("K7QF3-M2X97") && line.contains("29.5%"), line);
            }
            String cut = line(figure("s", "P", "9".repeat(200), state), language);
            assertEquals(MAX_LINE_LENGTH, cut.length(), cut);
            assertTrue(cut.endsWith("…"), cut);
        }
    }

    @Test
    void aCalculatedFigureNamesItsCells() {
        Fact fact =
                new Fact(
                        "rate",
                        null,
                        null,
                        null,
                        "6.57",
                        BigDecimal.ONE,
                        null,
                        null,
                        null,
                        List.of("A[KEN, 2020]", "B[KEN, 2020]"),
                        null);
        CheckedFigure figure = checked("digital-engine", fact, null, null, null, "CURRENT", "6.57");
        FigureView view =
                new CheckCodePage(figure, CheckCodePage.Names.NONE, Language.ENGLISH).view();
        assertEquals(
                List.of("Figure", "Report", "Data", "Cell and history"),
                view.rows().stream().map(FigureView.Row::name).toList());
        assertEquals("calculated from A[KEN, 2020] and B[KEN, 2020]", view.rows().getLast().text());
        assertEquals(
                "K7QF3-M2X97: 6.57, –: still current. digital-engine 1.0",
                line(figure, Language.ENGLISH));
    }
}
