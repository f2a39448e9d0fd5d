package org.sharedgrowth.observatory.messages.citation;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * What may be done with figures: a licence that their owner has given, or words.
 *
 * @param licence null if the owner has given none of the known ones
 * @param words the name of the licence, or the words
 */
public record Rights(@Nullable Licence licence, String words) {
    /** A licence. */
    public static Rights of(Licence licence) {
        return new Rights(licence, licence.label());
    }

    /** What holds for facts where their owner has stated nothing. */
    public static Rights ofFacts(Language language) {
        return new Rights(null, Texts.of(CitationText.class, language).facts());
    }

    /**
     * What services say of a figure.
     *
     * @param licence address of a licence, or null
     * @param words of the owner, or null
     */
    public static Rights of(@Nullable String licence, @Nullable String words, Language language) {
        return licence == null
                ? words == null || words.isEmpty() ? ofFacts(language) : new Rights(null, words)
                : Licence.find(licence).map(Rights::of).orElseGet(() -> ofFacts(language));
    }

    /** What holds for figures together: what holds for each, if that is the same. */
    public static Rights ofAll(Collection<Rights> each, Language language) {
        Set<Rights> different = Set.copyOf(each);
        return different.size() == 1 ? different.iterator().next() : ofFacts(language);
    }
}
