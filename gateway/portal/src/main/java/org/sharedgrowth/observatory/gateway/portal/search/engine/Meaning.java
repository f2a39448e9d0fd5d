package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The possible meanings of a phrase.
 *
 * @param entries ids of indicators and pages, the likeliest first
 */
record Meaning(List<String> entries, List<Place> places, Set<Mark> marks) {
    /**
     * A place of that name.
     *
     * @param languages languages in which it is the official name; empty for other names
     */
    record Place(String code, Set<Language> languages) {}

    /** An addition to a meaning. */
    @FunctionalInterface
    interface Change {
        void applyTo(Meaning meaning);
    }

    static Meaning none() {
        return new Meaning(new ArrayList<>(), new ArrayList<>(), EnumSet.noneOf(Mark.class));
    }

    void addEntry(String id) {
        if (!entries.contains(id)) {
            entries.add(id);
        }
    }

    /**
     * @param languages languages in which it is the official name; empty for other names
     */
    void addPlace(String code, Set<Language> languages) {
        for (Place place : places) {
            if (place.code().equals(code)) {
                place.languages().addAll(languages);
                return;
            }
        }
        Set<Language> official = EnumSet.noneOf(Language.class);
        official.addAll(languages);
        places.add(new Place(code, official));
    }

    /** Whether the phrase names an entry or a place. */
    boolean isNamed() {
        return !entries.isEmpty() || !places.isEmpty();
    }

    /**
     * The likeliest place for a reader of the language: the place with this official name in the
     * language, else the first place.
     */
    String place(Language language) {
        return places.stream()
                .filter(place -> place.languages().contains(language))
                .findFirst()
                .orElse(places.getFirst())
                .code();
    }
}
