package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;

/**
 * A request's target.
 *
 * @param language language in the path, or null
 * @param path the segments after the version and the language
 */
public record WorldBankTarget(
        @Nullable String language, List<String> path, List<RawTarget.Parameter> parameters) {

    /** Reads {@code /v2[/{language}]/…}. */
    public static WorldBankTarget of(String uri) {
        RawTarget target = RawTarget.of(uri);
        List<String> path = target.segments().subList(1, target.segments().size());
        if (!path.isEmpty() && path.getFirst().length() == 2) {
            return new WorldBankTarget(
                    path.getFirst(), path.subList(1, path.size()), target.parameters());
        }
        return new WorldBankTarget(null, path, target.parameters());
    }

    /** The kind of object requested, in the singular: {@code country}. */
    String kind() {
        return path.isEmpty() ? "" : kind(path.getFirst());
    }

    /** The kind named by a later segment. */
    String kind(int segment) {
        return kind(path.get(segment));
    }

    /** Whether this is a query of one source by its dimensions. */
    public boolean isOfSource() {
        return path.size() > 2 && kind().equals("source") && !kind(2).equals("indicator");
    }

    /** Whether values are requested by country and indicator. */
    public boolean isData() {
        return path.size() == 4
                && kind().equals("country")
                && kind(path.get(2)).equals("indicator");
    }

    private static String kind(String segment) {
        String name = segment.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "countries" -> "country";
            case "indicators",
                    "sources",
                    "topics",
                    "regions",
                    "incomelevels",
                    "lendingtypes",
                    "languages" ->
                    name.substring(0, name.length() - 1);
            default -> name;
        };
    }
}
