package org.sharedgrowth.observatory.gateway.portal.search;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchIndex;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Everything that the search can find, as of one release, in all languages.
 *
 * @param version changes with each release and with each change of the list of reports
 */
public record Snapshot(String version, SearchIndex index, Map<Language, Catalogue> catalogues) {
    /**
     * Everything that the search can find, in one language, by code or slug.
     *
     * @param offices names of the offices that send data, by code
     * @param release the release as of which the coverage of the indicators was read
     */
    public record Catalogue(
            Map<String, Indicator> indicators,
            Map<String, Area> areas,
            Map<String, Topic> topics,
            Map<String, Reports.Item> reports,
            Map<String, String> offices,
            Releases.@Nullable Pin release) {
        /** The indicator of a code. */
        public Optional<Indicator> indicator(String code) {
            @Nullable Indicator indicator = indicators.get(code);
            return Optional.ofNullable(indicator);
        }

        /** The area of a code. */
        public Optional<Area> area(String code) {
            @Nullable Area area = areas.get(code);
            return Optional.ofNullable(area);
        }

        /** The name of an area, or its code if the area is not known. */
        public String placeName(String code) {
            return area(code).map(Area::name).orElse(code);
        }
    }

    /** Everything in this language. */
    public Catalogue in(Language language) {
        return catalogue(catalogues, language);
    }

    static Catalogue catalogue(Map<Language, Catalogue> catalogues, Language language) {
        return Objects.requireNonNull(
                catalogues.get(language), "There is no catalogue in this language");
    }
}
