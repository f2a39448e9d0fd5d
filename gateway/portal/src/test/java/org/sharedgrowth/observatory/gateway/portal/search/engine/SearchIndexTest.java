package org.sharedgrowth.observatory.gateway.portal.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.messages.Language;

class SearchIndexTest {
    private static final SearchIndex INDEX = SearchIndex.of(SeedEntries.all());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "searches.txt", delimiter = '|')
    void findsWhatPeopleMean(String typed, String language, String understood, String first) {
        SearchResult found = INDEX.find(typed, Language.find(language).orElseThrow(), false);
        assertEquals(
                (understood == null ? "" : understood) + " → " + first,
                understood(found.question()) + " → " + first(found),
                () -> found.words() + " " + found.question() + " " + names(found));
    }

    private static String understood(Question question) {
        List<String> parts = new ArrayList<>(question.places());
        if (!question.year().isEmpty()) {
            parts.add(question.year());
        }
        question.marks().forEach(mark -> parts.add(mark.name()));
        return String.join(" ", parts);
    }

    private static String first(SearchResult found) {
        return found.hits().isEmpty() ? "-" : found.hits().getFirst().entry().id();
    }

    private static String names(SearchResult found) {
        return found.hits().stream()
                .limit(5)
                .map(hit -> hit.entry().id() + " " + hit.matched() + " " + hit.score())
                .collect(Collectors.joining("\n", "\n", ""));
    }

    /** The stemming rules for French would shorten "index" to "inde", French for India. */
    @ParameterizedTest
    @ValueSource(strings = {"index", "price index", "happiness index", "Index"})
    void anIndexIsNotIndia(String typed) {
        for (Language language : Language.values()) {
            SearchResult found = INDEX.find(typed, language, false);
            assertFalse(found.question().places().contains("IND"), found.toString());
            assertTrue(
                    found.hits().stream().noneMatch(hit -> hit.entry().id().equals("IND")),
                    found.toString());
        }
    }

    @Test
    void namesTheWordThatReplacedATypingError() {
        SearchResult found = INDEX.find("interent kenya", Language.ENGLISH, false);
        assertEquals("internet kenya", found.words());
        assertTrue(found.corrected());
        SearchResult exact = INDEX.find("interent kenya", Language.ENGLISH, true);
        assertFalse(exact.corrected());
        assertEquals(List.of("interent"), exact.unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Internet Kenya", "bitcoin", "xyzzy", "INTERNET", "é", "ünknown"})
    void doesNotReplaceWordsThatAreKnownOrResembleNone(String typed) {
        assertFalse(INDEX.find(typed, Language.ENGLISH, false).corrected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "???!!!",
                "+-&&||!(){}[]^\"~*?:\\/",
                "name.en:* OR text.en:[* TO *]",
                "\u0000\u0001\u202e\ufeff",
                "<script>alert(1)</script>",
                "\ud800",
                "🙂🙂🙂",
                "'; drop table series; --"
            })
    void readsHostileTextAsWordsOnly(String typed) {
        SearchResult found = INDEX.find(typed, Language.ENGLISH, false);
        assertTrue(found.hits().size() < 100, () -> names(found));
    }

    @Test
    void readsOnlyTheBeginningOfAVeryLongText() {
        SearchResult found = INDEX.find("internet " + "x".repeat(10_000), Language.ENGLISH, false);
        assertEquals("IT_NET_USER_ZS", first(found));
        SearchResult words = INDEX.find("kenya ".repeat(2_000), Language.ENGLISH, false);
        assertEquals(List.of("KEN"), words.question().places());
    }

    @Test
    void findsNothingInAMeaninglessSearch() {
        assertTrue(INDEX.find("xyzzy qwrtp", Language.ENGLISH, false).isEmpty());
    }

    @Test
    void everyPlaceIsFoundByEachOfItsNames() {
        List<String> missed = new ArrayList<>();
        for (Entry entry : INDEX.entries()) {
            if (entry.kind() == Kind.PLACE) {
                entry.names()
                        .forEach((language, name) -> {
                            SearchResult found = INDEX.find(name, language, false);
                            boolean shared = name.equals("Южная Африка");
                            if (!shared && !found.question().places().equals(List.of(entry.id()))) {
                                missed.add(entry.id() + " " + name + " " + found.question());
                            }
                        });
            }
        }
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @CsvSource({
        "computer at home, false",
        "computers, false",
        "computing, true",
        "computed index, true",
        "universities, false",
        "universal, true"
    })
    void wordsThatOnlyBeginAlikeDoNotMatch(String typed, boolean found) {
        List<Entry> entries = new ArrayList<>(SeedEntries.all());
        entries.add(
                new Entry(
                        Kind.INDICATOR,
                        "COMPUTED",
                        Map.of(Language.ENGLISH, "Universal human development, computed here"),
                        Map.of(),
                        "",
                        200));
        SearchResult result = SearchIndex.of(entries).find(typed, Language.ENGLISH, true);
        assertEquals(
                found,
                result.hits().stream().anyMatch(hit -> hit.entry().id().equals("COMPUTED")),
                () -> names(result));
    }

    @Test
    void completesNamesThatHaveFigures() {
        assertEquals(
                "IT_NET_USER_ZS",
                INDEX.completions("individuals us", Language.ENGLISH)
                        .map(Entry::id)
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "KEN",
                INDEX.completions("ken", Language.ENGLISH).map(Entry::id).findFirst().orElse(""));
        assertEquals(List.of(), INDEX.completions("", Language.ENGLISH).toList());
    }
}
