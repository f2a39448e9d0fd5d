package org.sharedgrowth.observatory.gateway.portal.cite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Citation;

/**
 * A citation as pages show it: {@code {#include cite cite=view.cite /}} in their templates.
 *
 * @param words texts around it, in the reader's language
 * @param text the citation for people
 * @param bibtex the citation for LaTeX
 * @param ris the citation for reference managers
 */
public record Cite(CiteText words, String text, String bibtex, String ris) {
    private static final int MAX_SOURCES = 3;

    /**
     * The citation of the figures on a page.
     *
     * @param figures the figures; the first sources that they name count as their owners
     * @param release null before anything is released
     * @param address address of exactly this view
     */
    public static Cite ofFigures(
            List<Observation> figures,
            Releases.@Nullable Pin release,
            String title,
            String address,
            Language language) {
        List<String> sources =
                figures.stream()
                        .map(Observation::origin)
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .limit(MAX_SOURCES)
                        .toList();
        Instant released = release == null ? null : release.publishedAt();
        return of(
                Citation.ofFigures(
                        sources,
                        title,
                        release == null ? 0 : release.id(),
                        released == null ? null : LocalDate.ofInstant(released, ZoneOffset.UTC),
                        address,
                        language));
    }

    /** The three forms of a citation. */
    public static Cite of(Citation citation) {
        return new Cite(
                Texts.of(CiteText.class, citation.language()),
                citation.text(),
                citation.bibtex().strip(),
                citation.ris().replace("\r", "").strip());
    }
}
