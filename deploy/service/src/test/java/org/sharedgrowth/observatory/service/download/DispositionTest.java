package org.sharedgrowth.observatory.service.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names are safe for file systems and headers, and describe the content of the file. */
class DispositionTest {
    private static final String DAY = "2026-11-27";

    @Test
    void aNameIsGivenInAsciiAndInTheScriptOfTheReader() {
        assertEquals(
                "attachment; filename=\"internet-use_cote-d-ivoire_women_2026-11-27.csv\";"
                        + " filename*=UTF-8''"
                        + "utilisation-d-internet_c%C3%B4te-d-ivoire_femmes_2026-11-27.csv",
                Disposition.attachment(
                        List.of("Internet use", "Côte d’Ivoire", "Women", DAY),
                        List.of("Utilisation d’Internet", "Côte d’Ivoire", "Femmes", DAY),
                        "csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|etc-passwd",
                "a\"; filename=\"b|a-filename-b",
                "Kenya+Uganda|kenya+uganda",
                "CON: *?<>|con",
                "%41\\x|41-x",
            })
    void noCharacterOfAPartEndsTheQuotedName(String part, String name) {
        assertEquals(
                "inline; filename=\"%s.json\"; filename*=UTF-8''%s.json".formatted(name, name),
                Disposition.inline(List.of(part), List.of(part), "json"));
    }

    @Test
    void anEmptyAsciiNameIsReplacedByADefault() {
        assertTrue(
                Disposition.inline(List.of("互联网"), List.of("互联网"), "txt")
                        .startsWith("inline; filename=\"data.txt\"; filename*=UTF-8''%E4"));
    }

    @Test
    void aLongNameKeepsItsEnd() {
        List<String> parts = List.of("ab ".repeat(60), "cd ".repeat(60), "ef ".repeat(60), DAY);
        String value = Disposition.attachment(parts, parts, "parquet");
        String name = value.substring(value.indexOf('"') + 1, value.lastIndexOf('"'));

        assertTrue(name.endsWith("_" + DAY + ".parquet"), name);
        assertTrue(name.length() <= 210, name);
        assertTrue(name.startsWith("ab-ab-"), name);
    }
}
