package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Links to download the figures of a page; for the newest release unless the page shows an older
 * one.
 *
 * @param xlsx a workbook
 * @param csv SDMX-CSV 2.0
 * @param labelled SDMX-CSV 2.0 with a name beside each code
 * @param sdmx SDMX-JSON 2.0
 * @param cube JSON-stat 2.0
 * @param json our own API
 * @param zip a table with names, metadata, licence and citation in one archive
 * @param whole the file of the whole data set, for programs
 * @param query the SDMX 3.0 address without a format, for SDMX clients
 */
public record Download(
        String xlsx,
        String csv,
        String labelled,
        String sdmx,
        String cube,
        String json,
        String zip,
        String whole,
        String query) {
    private static final int MAX_KEY_LIST_LENGTH = 50;
    private static final String DATA = "/sdmx/3.0/data/dataflow/DIGOBS/";

    /**
     * The selection of a page, in addition to the keys of its figures.
     *
     * @param json the request to our own API
     * @param allAreas whether all areas are selected, not only those of the figures
     * @param from first period; empty for none
     * @param to last period; empty for none
     * @param pinned whether the links name the release of the figures, so that they stay the same
     */
    public record Filter(Target json, boolean allAreas, String from, String to, boolean pinned) {}

    /** The links to the figures that an indicator's page shows. */
    static Download of(Selection selection, Listing<Observation> list) {
        return of(
                new Filter(
                        selection.api().with("pageSize", 1000),
                        selection.isOfAllAreas(),
                        selection.from(),
                        selection.to(),
                        !selection.vintage().isEmpty()),
                list);
    }

    /** The links to these figures. */
    public static Download of(Filter filter, Listing<Observation> list) {
        String json = filter.json().toString();
        if (list.empty()) {
            return new Download("", "", "", "", "", json, "", "", "");
        }
        String base =
                DATA
                        + Target.encode(list.items().getFirst().flow())
                        + "/+/"
                        + keys(filter, list.items())
                        + parameters(filter, list.release());
        String format = base + (base.contains("?") ? "&" : "?") + "format=";
        return new Download(
                format + "xlsx",
                format + "csvdata",
                format + "csvfilewithlabels",
                format + "jsondata",
                format + "jsonstat",
                json,
                format + "zip",
                "/api/indicators/v1/flows/"
                        + Target.encode(list.items().getFirst().flow())
                        + "/download",
                base);
    }

    /**
     * A copy whose files have names of codes, and file names, in a language; the file of the whole
     * data set has only codes.
     */
    public Download in(Language language) {
        return new Download(
                in(language, xlsx),
                in(language, csv),
                in(language, labelled),
                in(language, sdmx),
                in(language, cube),
                in(language, json),
                in(language, zip),
                whole,
                query);
    }

    private static String in(Language language, String address) {
        return address.isEmpty()
                ? ""
                : address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    /**
     * The keys of the figures; if there are too many, a key with wildcards that covers all of them
     * and possibly more.
     */
    private static String keys(Filter filter, List<Observation> cells) {
        Set<String> keys = cells.stream().map(Observation::key).collect(Collectors.toSet());
        if (filter.allAreas() || keys.size() > MAX_KEY_LIST_LENGTH) {
            keys = keys.stream().map(Download::withAnyArea).collect(Collectors.toSet());
        }
        return keys.size() > MAX_KEY_LIST_LENGTH
                ? coveringKey(keys)
                : keys.stream().sorted().collect(Collectors.joining(","));
    }

    /** One key, with a wildcard in each dimension in which the keys differ. */
    private static String coveringKey(Set<String> keys) {
        return keys.stream()
                .map(key -> key.split("\\.", -1))
                .reduce((one, other) -> {
                    String[] common = one.clone();
                    Arrays.setAll(
                            common,
                            i -> i < other.length && one[i].equals(other[i]) ? one[i] : "*");
                    return common;
                })
                .map(parts -> String.join(".", parts))
                .orElse("*");
    }

    /** The second dimension is the area. */
    private static String withAnyArea(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length > 1) {
            parts[1] = "*";
        }
        return String.join(".", parts);
    }

    private static String parameters(Filter filter, Releases.@Nullable Pin release) {
        String times =
                List.of(bound("ge", filter.from()), bound("le", filter.to())).stream()
                        .filter(Objects::nonNull)
                        .filter(bound -> !bound.isEmpty())
                        .collect(Collectors.joining("+"));
        String time = times.isEmpty() ? "" : "c%5BTIME_PERIOD%5D=" + times;
        String instant = release == null ? "" : release.instant();
        boolean pinned = filter.pinned() && !instant.isEmpty();
        String asOf = pinned ? "asOf=" + Target.encode(instant) : "";
        String query =
                List.of(time, asOf).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String bound(String operator, String period) {
        return period.isEmpty() ? "" : operator + ":" + Target.encode(period);
    }
}
