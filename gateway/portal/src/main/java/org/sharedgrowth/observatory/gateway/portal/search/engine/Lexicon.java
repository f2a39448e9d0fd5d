package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.place.PlaceNames;

/**
 * All phrases that the search recognises: names of places, common names of indicators and pages,
 * words for groups of people, words of negation such as "without" and "offline", and words that can
 * be ignored.
 */
final class Lexicon {
    private static final Set<Language> NO_LANGUAGE = Set.of();
    private static final int MIN_FOREIGN_NAME_LENGTH = 3;

    private final Phrases phrases = new Phrases();
    private final Set<String> ids = new HashSet<>();

    private Lexicon() {}

    static Phrases of(Collection<Entry> entries) {
        Lexicon lexicon = new Lexicon();
        entries.forEach(entry -> lexicon.ids.add(entry.id()));
        read("words", (mark, phrase) -> lexicon.addMark(mark, phrase));
        read("indicators", (code, phrase) -> lexicon.addEntry(code, phrase));
        read("pages", (address, phrase) -> lexicon.addEntry(address, phrase));
        read("places", (code, phrase) -> lexicon.addPlace(code, phrase, NO_LANGUAGE));
        entries.stream()
                .filter(entry -> entry.kind() == Entry.Kind.INDICATOR)
                .forEach(entry -> lexicon.addEntry(entry.id(), entry.id()));
        List<Entry> places =
                entries.stream().filter(entry -> entry.kind() == Entry.Kind.PLACE).toList();
        places.stream().filter(Lexicon::isCountry).forEach(lexicon::addOfficialNames);
        places.stream().filter(entry -> !isCountry(entry)).forEach(lexicon::addOfficialNames);
        places.stream().filter(Lexicon::isCountry).forEach(lexicon::addForeignNames);
        return lexicon.phrases;
    }

    /** Whether a place is a country; only countries have a {@link Entry#group}. */
    private static boolean isCountry(Entry entry) {
        return !entry.group().isEmpty();
    }

    private static void read(String file, BiConsumer<String, String> add) {
        try (InputStream in =
                        Objects.requireNonNull(
                                Lexicon.class.getResourceAsStream(file + ".txt"), file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        for (String phrase : line.substring(colon + 1).split(",", -1)) {
                            add.accept(line.substring(0, colon), phrase.strip());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addMark(String mark, String phrase) {
        phrases.add(
                phrase,
                meaning -> meaning.marks().add(Mark.valueOf(mark.toUpperCase(Locale.ROOT))));
    }

    /** Adds an entry to the meanings of a phrase, unless the catalogue has no such entry. */
    private void addEntry(String id, String phrase) {
        if (ids.contains(id)) {
            phrases.add(phrase, meaning -> meaning.addEntry(id));
        }
    }

    private void addPlace(String code, String phrase, Set<Language> languages) {
        if (ids.contains(code)) {
            phrases.add(phrase, meaning -> meaning.addPlace(code, languages));
        }
    }

    private void addOfficialNames(Entry place) {
        place.names()
                .forEach((language, name) -> {
                    Set<Language> languages = EnumSet.of(language);
                    addPlace(place.id(), name, languages);
                    int open = Math.max(name.indexOf('('), name.indexOf('（'));
                    if (open > 0 && (name.endsWith(")") || name.endsWith("）"))) {
                        String before = name.substring(0, open).strip();
                        String inside = name.substring(open + 1, name.length() - 1);
                        addPlace(place.id(), before, languages);
                        addPlace(place.id(), inside + " " + before, languages);
                    }
                });
    }

    /**
     * Adds the country's names in further languages, and its code, except short ones and those that
     * already have a meaning.
     */
    private void addForeignNames(Entry country) {
        Consumer<String> add =
                name -> {
                    if (name.length() >= MIN_FOREIGN_NAME_LENGTH && !phrases.has(name)) {
                        phrases.addUnsuggested(
                                name, meaning -> meaning.addPlace(country.id(), NO_LANGUAGE));
                    }
                };
        PlaceNames.of(country.group()).forEach(add);
        add.accept(country.id());
    }
}
