package org.sharedgrowth.observatory.messages.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.messages.Language;

/** All forms of a citation have the same content. */
class CitationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String ADDRESS = "https://data.example/indicators/IT_NET?sex=F&area=KEN";

    private static Citation women(Language language) {
        return Citation.ofFigures(
                List.of("ITU, through World Bank", "Côte d’Ivoire & Łódź {office"),
                0,
                "Internet use (% of people): women",
                38,
                DAY,
                ADDRESS,
                Rights.of(Licence.CC_BY_4_0),
                language);
    }

    @Test
    void aSentenceNamesOwnerTitleReleaseDayAddressAndLicence() {
        assertEquals(
                "ITU, through World Bank; Côte d’Ivoire & Łódź {office (2026). Internet use (% of"
                        + " people): women. Shared Growth Observatory, release 38 of 27 November"
                        + " 2026. "
                        + ADDRESS
                        + ". Licence: CC BY 4.0.",
                women(Language.ENGLISH).text());
    }

    @Test
    void bibtexIsEscaped() {
        assertEquals(
                """
                @misc{observatory-indicators-it-net-sex-f-area-ken-2026-11-27,
                  author = {{ITU, through World Bank} and {C{\\^o}te d'Ivoire \\& {\\L}{\\'o}d{\\'z} {\\textbraceleft}office}},
                  title = {{Internet use (\\% of people): women}},
                  howpublished = {Shared Growth Observatory},
                  edition = {Shared Growth Observatory, release 38 of 27 November 2026},
                  year = {2026},
                  month = nov,
                  date = {2026-11-27},
                  url = {https://data.example/indicators/IT_NET?sex=F&area=KEN},
                  note = {Licence: CC BY 4.0},
                }
                """,
                women(Language.ENGLISH).bibtex());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "é|{\\'e}",
                "ñ|{\\~n}",
                "ç|{\\c c}",
                "Å|{\\r A}",
                "e\u0301|{\\'e}",
                "a_b#c$|a\\_b\\#c\\$",
                "\\input{x}|{\\textbackslash}input{\\textbraceleft}x{\\textbraceright}",
                "Интернет й|Интернет й",
                "互联网|互联网",
                "a\u00A0b|a~b",
            })
    void specialCharactersAreEscapedForTex(String text, String written) {
        assertEquals(written, BibTex.escape(text));
    }

    @Test
    void linesOfRisEndWithCarriageReturnAndLineFeed() {
        String ris = women(Language.ENGLISH).ris();

        assertEquals(
                String.join(
                        "\r\n",
                        "TY  - DATA",
                        "AU  - ITU; through World Bank",
                        "AU  - Côte d’Ivoire & Łódź {office",
                        "TI  - Internet use (% of people): women",
                        "PB  - Shared Growth Observatory",
                        "ET  - Shared Growth Observatory, release 38 of 27 November 2026",
                        "PY  - 2026",
                        "DA  - 2026/11/27/",
                        "LA  - en",
                        "UR  - " + ADDRESS,
                        "N1  - Licence: CC BY 4.0",
                        "ER  - ",
                        ""),
                ris);
    }

    @Test
    void cslHasTheSameContentWithoutEscapedLetters() {
        assertEquals(
                """
                [
                  {
                    "id": "observatory-indicators-it-net-sex-f-area-ken-2026-11-27",
                    "type": "dataset",
                    "title": "Internet use (% of people): women",
                    "author": [{"literal": "ITU, through World Bank"}, {"literal": "Côte d’Ivoire & Łódź {office"}],
                    "publisher": "Shared Growth Observatory",
                    "version": "Shared Growth Observatory, release 38 of 27 November 2026",
                    "issued": {"date-parts": [[2026, 11, 27]]},
                    "URL": "https://data.example/indicators/IT_NET?sex=F&area=KEN",
                    "language": "en",
                    "note": "Licence: CC BY 4.0"
                  }
                ]
                """,
                CitationForm.CSL.of(women(Language.ENGLISH)));
    }

    @Test
    void specialCharactersAreEscapedForJson() {
        Citation odd =
                Citation.ofFigures(
                        List.of("a\\b"),
                        0,
                        "say \"x\"\u0007\ny",
                        0,
                        null,
                        ADDRESS,
                        Rights.ofFacts(Language.ENGLISH),
                        Language.ENGLISH);

        assertTrue(Csl.of(odd).contains("\"title\": \"say \\\"x\\\"\\u0007 y\""), Csl.of(odd));
        assertTrue(Csl.of(odd).contains("{\"literal\": \"a\\\\b\"}"), Csl.of(odd));
        assertFalse(Csl.of(odd).contains("issued"), Csl.of(odd));
    }

    @Test
    void sourcesThatAreNotNamedAreCounted() {
        Citation many =
                Citation.ofFigures(
                        List.of("ITU", "CNNIC"),
                        3,
                        "x",
                        38,
                        DAY,
                        ADDRESS,
                        Rights.of(Licence.CC_BY_4_0),
                        Language.ENGLISH);

        assertTrue(
                many.text()
                        .startsWith("ITU; CNNIC; and 3 more sources listed at the address (2026)"),
                many.text());
        assertTrue(many.bibtex().contains("{{ITU} and {CNNIC} and others}"), many.bibtex());
        assertTrue(
                many.ris().contains("N1  - 3 more sources are listed at the address\r\n"),
                many.ris());
    }

    @Test
    void lineBreaksInATitleBecomeSpaces() {
        Citation odd =
                Citation.ofFigures(
                        List.of(),
                        0,
                        "a\r\nER  - \nb",
                        0,
                        DAY,
                        ADDRESS,
                        Rights.ofFacts(Language.ENGLISH),
                        Language.ENGLISH);

        assertTrue(odd.ris().contains("TI  - a ER - b\r\n"), odd.ris());
        assertTrue(odd.bibtex().contains("title = {{a ER - b}}"), odd.bibtex());
        assertTrue(odd.text().startsWith("Shared Growth Observatory (2026). a"), odd.text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasAllParts(Language language) {
        for (String form :
                List.of(women(language).text(), women(language).bibtex(), women(language).ris())) {
            assertTrue(form.contains("2026"), form);
            assertTrue(form.contains("38"), form);
            assertTrue(form.contains("CC BY 4.0"), form);
            assertTrue(form.contains(ADDRESS), form);
        }
        Rights facts = Rights.ofFacts(language);
        String nothing =
                Citation.ofFigures(List.of(), 0, "x", 0, null, ADDRESS, facts, language).text();
        assertFalse(nothing.contains("2026") || nothing.contains("null"), nothing);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutALicenceTheRightsAreStatedInWordsAndNoLicenceIsNamed(Language language) {
        Citation facts =
                Citation.ofFigures(
                        List.of("ITU"),
                        0,
                        "x",
                        1,
                        DAY,
                        ADDRESS,
                        Rights.ofFacts(language),
                        language);
        for (String form : List.of(facts.text(), facts.bibtex(), facts.ris())) {
            assertFalse(form.contains("CC BY"), form);
        }
        assertTrue(facts.ris().contains(Rights.ofFacts(language).words()), facts.ris());
    }

    @Test
    void rightsToSeveralFiguresAreThoseThatAllShare() {
        Rights facts = Rights.ofFacts(Language.ENGLISH);
        Rights free = Rights.of(Licence.CC_BY_4_0.address(), null, Language.ENGLISH);

        assertEquals(Rights.of(Licence.CC_BY_4_0), free);
        assertEquals(free, Rights.ofAll(List.of(free, free), Language.ENGLISH));
        assertEquals(facts, Rights.ofAll(List.of(free, facts), Language.ENGLISH));
        assertEquals(facts, Rights.ofAll(List.of(), Language.ENGLISH));
        assertEquals(facts, Rights.of("https://elsewhere.example", null, Language.ENGLISH));
        assertEquals("Ask us.", Rights.of(null, "Ask us.", Language.ENGLISH).words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH|Release 1 of 27 November 2026|Version 1.0 of 27 November 2026",
                "FRENCH|Diffusion 1 du 27 novembre 2026|Version 1.0 du 27 novembre 2026",
                "SPANISH|Publicación 1 del 27 de noviembre de 2026|Versión 1.0 del 27 de noviembre de 2026",
                "RUSSIAN|Выпуск 1 от 27 ноября 2026 года|Версия 1.0 от 27 ноября 2026 года",
                "ARABIC|الإصدار 1 بتاريخ 27 نوفمبر 2026|النسخة 1.0 بتاريخ 27 نوفمبر 2026",
                "CHINESE|第1次发布，2026年11月27日|第1.0版，2026年11月27日",
            })
    void anEditionBeginsWithACapitalLetterInEveryForm(
            Language language, String release, String version) {
        Citation figures =
                Citation.ofFigures(
                        List.of(), 0, "x", 1, DAY, ADDRESS, Rights.ofFacts(language), language);
        Citation report = Citation.ofReport("x", "1.0", DAY, ADDRESS, language);

        String edition = figures.edition();
        assertEquals(release, edition.replace('\u00A0', ' '));
        assertEquals(version, report.edition().replace('\u00A0', ' '));
        assertTrue(figures.text().contains(edition), figures.text());
        assertTrue(figures.bibtex().contains("edition = {" + BibTex.escape(edition)));
        String plain = figures.ris().replace('\u00A0', ' ');
        assertTrue(plain.contains("ET  - " + release + "\r\n"), plain);
        assertTrue(Csl.of(figures).contains("\"version\": \"" + edition), Csl.of(figures));
    }

    @Test
    void aReportIsCitedByItsVersion() {
        Citation report =
                Citation.ofReport("A digital engine", "1.0", DAY, ADDRESS, Language.FRENCH);

        assertTrue(report.text().contains(". Version 1.0 du 27 novembre 2026"), report.text());
        assertTrue(report.bibtex().startsWith("@techreport{"), report.bibtex());
        assertTrue(report.ris().startsWith("TY  - RPRT\r\n"), report.ris());
    }
}
