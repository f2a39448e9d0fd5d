package org.sharedgrowth.observatory.reports.rendering;

import java.time.Instant;
import java.time.ZoneOffset;
import org.sharedgrowth.observatory.reports.document.binding.Period;
import org.sharedgrowth.observatory.reports.document.language.Language;

/**
 * The state of the data that an edition shows.
 *
 * @param release number of the release
 * @param at when it was released
 * @param version version number of the edition, once published
 */
public record Vintage(long release, Instant at, String version) {
    /** A sentence that states the release of the data and its date. */
    String sentence(Language language) {
        String day = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        String words = Period.parse(day).map(language::period).orElse(day);
        return String.format(language.texts().vintage(), release, words);
    }
}
