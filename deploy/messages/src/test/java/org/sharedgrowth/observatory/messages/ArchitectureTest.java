package org.sharedgrowth.observatory.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule()
                .withPureCode()
                .withTexts()
                .withTypes(
                        "AcceptLanguage",
                        "BibTex",
                        "Bundle",
                        "Citation",
                        "CitationText",
                        "CountryClock",
                        "FormatText",
                        "Formats",
                        "Language",
                        "LanguageChoice",
                        "LanguageValues",
                        "Markup",
                        "Message",
                        "Messages",
                        "NameOrder",
                        "PatternReader",
                        "Ris",
                        "LocalizedText",
                        "TextNode",
                        "TextPattern",
                        "TextWriter",
                        "Texts",
                        "ValueFormat")
                .tests();
    }
}
