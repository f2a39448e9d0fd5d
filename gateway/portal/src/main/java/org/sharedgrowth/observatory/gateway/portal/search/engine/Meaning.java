package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Language;

/**
 * What a phrase may mean.
 *
 * @param entries ids of indicators and pages, the likeliest first
 * @param places the places that it may name
 * @param marks the meanings of words that name neither an entry nor a place
 */
record Meaning(List<String> entries, List<Place> places, Set<Mark> marks) {
    /**
     * A place that the phrase may name.
     *
     * @param languages languages in which the phrase is the place's official name; empty for
     *     another name
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
     * @param languages languages in which the phrase is the place's official name; empty for
     *     another name
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
    boolean namesSomething() {
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
