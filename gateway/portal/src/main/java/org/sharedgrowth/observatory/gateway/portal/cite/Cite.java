package org.sharedgrowth.observatory.gateway.portal.cite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.Rights;

/**
 * A citation as pages show it: {@code {#include cite cite=view.cite /}} in their templates.
 *
 * @param words texts around it, in the reader's language
 * @param text the citation for people
 * @param bibtex the citation for LaTeX
 * @param ris the citation for reference managers
 */
public record Cite(CiteText words, String text, String bibtex, String ris) {
    /** Maximum number of sources named; further ones are counted, and the cited page lists all. */
    private static final int MAX_NAMED = 8;

    /**
     * The citation of the figures on a page.
     *
     * @param figures all figures of the page; their sources count as the owners
     * @param release null before anything is released
     * @param address address of exactly this view, at this release
     */
    public static Cite ofFigures(
            List<Observation> figures,
            Releases.@Nullable Pin release,
            String title,
            String address,
            Language language) {
        Set<Rights> rights =
                figures.stream().map(figure -> figure.rights(language)).collect(Collectors.toSet());
        return ofSources(
                figures.stream().map(Observation::origin),
                rights,
                release,
                title,
                address,
                language);
    }

    /**
     * The citation of figures with these sources.
     *
     * @param origins the source of each figure; the source of most figures is named first
     * @param rights of the figures
     */
    public static Cite ofSources(
            Stream<String> origins,
            Set<Rights> rights,
            Releases.@Nullable Pin release,
            String title,
            String address,
            Language language) {
        Map<String, Long> counts =
                origins.filter(source -> !source.isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        source -> source,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        List<String> named =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MAX_NAMED)
                        .map(Map.Entry::getKey)
                        .toList();
        Instant released = release == null ? null : release.publishedAt();
        return of(
                Citation.ofFigures(
                        named,
                        counts.size() - named.size(),
                        title,
                        release == null ? 0 : release.id(),
                        released == null ? null : LocalDate.ofInstant(released, ZoneOffset.UTC),
                        address,
                        Rights.ofAll(rights, language),
                        language));
    }

    /** A citation in the three forms that pages show. */
    public static Cite of(Citation citation) {
        return new Cite(
                Texts.of(CiteText.class, citation.language()),
                citation.text(),
                citation.bibtex().strip(),
                citation.ris().replace("\r", "").strip());
    }
}
