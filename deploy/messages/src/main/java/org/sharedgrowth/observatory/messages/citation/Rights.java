package org.sharedgrowth.observatory.messages.citation;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The rights to use figures: a licence that their owner has granted, or a statement in words.
 *
 * @param licence null if the owner has granted no licence, or one that {@link Licence} does not
 *     list
 * @param words the name of the licence, or the statement
 */
public record Rights(@Nullable Licence licence, String words) {
    /** The rights that a licence grants. */
    public static Rights of(Licence licence) {
        return new Rights(licence, licence.label());
    }

    /** The statement about facts whose owner has said nothing about rights. */
    public static Rights ofFacts(Language language) {
        return new Rights(null, Texts.of(CitationText.class, language).facts());
    }

    /**
     * The rights from the fields that services return with a figure.
     *
     * @param licence address of a licence; null if the owner granted none. An address that {@link
     *     Licence} does not list counts as no statement at all
     * @param words the owner's own statement, or null
     */
    public static Rights of(@Nullable String licence, @Nullable String words, Language language) {
        return licence == null
                ? words == null || words.isEmpty() ? ofFacts(language) : new Rights(null, words)
                : Licence.find(licence).map(Rights::of).orElseGet(() -> ofFacts(language));
    }

    /**
     * The rights to several figures together: the rights that all figures share, or the statement
     * about facts ({@link #ofFacts}) if their rights differ.
     */
    public static Rights ofAll(Collection<Rights> each, Language language) {
        Set<Rights> distinct = Set.copyOf(each);
        return distinct.size() == 1 ? distinct.iterator().next() : ofFacts(language);
    }
}
