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
                        "CitationForm",
                        "CitationText",
                        "CountryClock",
                        "Csl",
                        "FormatText",
                        "Formats",
                        "Language",
                        "LanguageChoice",
                        "LanguageValues",
                        "Licence",
                        "Markup",
                        "Message",
                        "Messages",
                        "NameOrder",
                        "PatternReader",
                        "PlaceNames",
                        "Rights",
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
