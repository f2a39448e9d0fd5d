package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Entries of the lists of the World Bank's dialect; the names in their JSON are the World Bank's.
 */
public final class ListEntry {
    private ListEntry() {}

    /** An entry with an id and a name. */
    public record Named(String id, String value) {}

    /** A group that contains a country; {@link #NONE} if no group does. */
    public record Group(String id, String iso2code, String value) {
        static final Group NONE = new Group("", "", "");
    }

    /** A language in which names are available. */
    record Language(String code, String name, @JsonProperty("nativeForm") String nativeForm) {}

    /** A country or a group; coordinates are not available. */
    public record Country(
            String id,
            @JsonProperty("iso2Code") String iso2Code,
            String name,
            Group region,
            Group adminregion,
            @JsonProperty("incomeLevel") Group incomeLevel,
            @JsonProperty("lendingType") Group lendingType,
            @JsonProperty("capitalCity") String capitalCity,
            String longitude,
            String latitude) {}

    /** An indicator or one breakdown of it. */
    public record Indicator(
            String id,
            String name,
            String unit,
            Named source,
            @JsonProperty("sourceNote") String sourceNote,
            @JsonProperty("sourceOrganization") String sourceOrganization,
            List<Named> topics) {
        public Indicator {
            topics = List.copyOf(topics);
        }

        /** Whether the indicator belongs to one of these topics or to a subtopic of one. */
        public boolean isOf(List<Topic> requested) {
            return topics.stream()
                    .anyMatch(assigned ->
                            requested.stream()
                                    .anyMatch(topic ->
                                            assigned.id().equals(topic.id())
                                                    || assigned.id().startsWith(topic.id() + ".")));
        }
    }

    /** A group of countries. */
    record Region(String id, String code, String iso2code, String name) {}

    /** A category of the table of contents. */
    public record Topic(String id, String value, @JsonProperty("sourceNote") String sourceNote) {}

    /** A source of data: one dataflow, or all dataflows combined. */
    public record Source(
            String id,
            String lastupdated,
            String name,
            String code,
            String description,
            String url,
            String dataavailability,
            String metadataavailability,
            String concepts) {}

    /** Information about a page of a list. */
    record Meta(int page, long pages, @JsonProperty("per_page") String perPage, long total) {}
}
