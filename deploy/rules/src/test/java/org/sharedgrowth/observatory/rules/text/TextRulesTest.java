package org.sharedgrowth.observatory.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Most tests introduce an error into a copy of valid files. */
class TextRulesTest {
    private static final Path RIGHT = Path.of("src", "test", "resources", "right");
    private static final String SUITE = "org.sharedgrowth.observatory.";
    private static final String BUNDLE = "org/sharedgrowth/observatory/right/RightText_";

    @TempDir private Path directory;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(RIGHT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(RIGHT.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|title=Chiffres||title is missing",
                "fr|title=|titel=|titel is not a text of RightText",
                "fr|title=Chiffres|title=a\\ntitle=b|title occurs twice",
                "fr|title=Chiffres|title=Figures|title is the English text",
                "en|figures=|figures={lost} |has placeholders [count, lost, place]",
                "ru| of {place}|: {place}|",
                "zh|{place}：||has placeholders [count], not [count, place]",
                "ru|few {# показателя} ||has plurals [many, one, other]",
                "zh|other {|one {x} other {|has plurals [one, other], not [other]",
                "en|title=|title={|is not a pattern",
                "en|title=|title={count, date} |is not a pattern",
                "fr|title=Chiffres|title=Chiffres!|before ; ! ? »",
                "fr|title=Chiffres|title=Chiffres: un|before a colon",
                "es|title=Cifras|title=Cifras?|no ¿",
                "zh|title=数字|title=数字,数|half-width",
                "zh|title=数字|title=数字 (数)|half-width",
                "ar|title=أرقام|title=أرقام, أرقام|Latin comma",
                "en|title=Figures|title=Kenya''s figures|straight",
                "en|title=Figures|title=Figures...|three dots",
                "en|title=Figures|title=Figures - old|hyphen as a dash"
            })
    void faultsOfBundlesAreFound(String language, String text, String replacement, String fault)
            throws IOException {
        edit(
                BUNDLE + language + ".properties",
                text,
                replacement == null ? "" : replacement.replace("\\n", "\n"));

        if (fault == null) {
            rules("right").bundlesAreComplete(true);
        } else {
            String found = fails(() -> rules("right").bundlesAreComplete(true));
            assertTrue(found.contains(fault), found);
        }
    }

    @Test
    void aTextMayEqualTheEnglishOneIfThatIsDeclared() throws IOException {
        String file = BUNDLE + "fr.properties";
        edit(file, "title=Chiffres", "# Same as in English: title\ntitle=Figures");
        rules("right").bundlesAreComplete(true);

        edit(file, "title=Figures", "title=Chiffres");
        String found = fails(() -> rules("right").bundlesAreComplete(true));
        assertTrue(found.contains("title is not the English text, although declared so"), found);
    }

    @Test
    void aMissingTextOfAConstantOfAnotherTypeIsFound() throws IOException {
        edit("org/sharedgrowth/observatory/right/RightUnits_ru.properties", "POUND", "PFUND");

        String found = fails(() -> rules("right").bundlesAreComplete(true));
        assertTrue(found.contains("RightUnits_ru: POUND is missing"), found);
        assertTrue(found.contains("RightUnits_ru: PFUND is not a text of RightUnits"), found);
    }

    @Test
    void aTextThatNothingUsesIsFound() throws IOException {
        edit("templates/right.html", "{t.title}", "");

        String found = fails(() -> rules("right").bundlesAreComplete(true));
        assertTrue(found.contains("RightText: nothing uses title"), found);
    }

    @Test
    void aMethodThatReturnsNoTextIsFound() {
        String found = fails(() -> rules("wrong").bundlesAreComplete(true));
        assertTrue(found.contains("WrongText.number returns neither String"), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign in",
                "<a aria-label=\"Pages\">1</a>",
                "{#if x}no figure{/if}",
                "{x ?: 'no figure'}",
                "<input placeholder=\"name\">",
                "数字"
            })
    void wordsInTemplatesAreFound(String text) throws IOException {
        edit("templates/right.html", "–", text);

        fails(() -> rules("right").templatesContainNoText(true));
        Files.writeString(directory.resolve("left.txt"), "# comment\n\nright.html\n");
        rules("right").templatesContainNoText(true);
    }

    @Test
    void aListedTemplateWithoutWordsMustBeRemovedFromTheList() throws IOException {
        Files.writeString(directory.resolve("left.txt"), "right.html\n");

        String found = fails(() -> rules("right").templatesContainNoText(true));
        assertTrue(found.contains("translated; remove them"), found);
    }

    @Test
    void sentencesInProblemsAreFoundEvenInVariables() throws IOException {
        String found = fails(() -> rules("wrong").problemsContainNoText(true));
        assertTrue(found.contains("Problem="), found);

        Files.writeString(directory.resolve("left.txt"), "Problem\n");
        rules("wrong").problemsContainNoText(true);
        fails(() -> rules("right").problemsContainNoText(true));
    }

    @Test
    void onlyFaultyTypographyIsReported() {
        assertEquals(List.of(), Typography.faults("fr", "Qui\u202F? «\u202Foui\u202F», 09:00"));
        assertEquals(List.of(), Typography.faults("es", "¿Quién? Sí: https://x"));
        assertEquals(List.of(), Typography.faults("zh", "谁（中国）？是：\uFFFC，CSV 2.0"));
        assertEquals(List.of(), Typography.faults("ar", "من؟ نعم، CSV, JSON"));
        assertEquals(1, Typography.faults("ar", "مثل 2026-11-27").size());
        assertEquals(List.of(), Typography.faults("ar", "مثل \u20682026-11-27\u2069"));
        assertEquals(1, Typography.faults("ar", "مثل \u20682026-11-27 من").size());
    }

    private TextRules rules(String fixture) {
        JavaClasses classes = new ClassFileImporter().importPackages(SUITE + fixture);
        return new TextRules(classes, new TextFiles(directory, directory.resolve("left.txt")));
    }

    private void edit(String file, String text, String replacement) throws IOException {
        Path path = directory.resolve(file);
        String before = Files.readString(path);
        Files.writeString(path, before.replace(text, replacement));
    }

    private static String fails(org.junit.jupiter.api.function.Executable rule) {
        return String.valueOf(assertThrows(AssertionError.class, rule).getMessage());
    }
}
