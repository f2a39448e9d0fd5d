package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Vintage;

/**
 * A request for values.
 *
 * @param slices in the order of the request, at least one
 * @param areas codes; empty for all
 * @param footnotes whether to include notes on values
 * @param source the only dataflow to use, or null for all
 */
public record IndicatorRequest(
        List<Slice> slices,
        List<String> areas,
        Dates dates,
        MostRecent newest,
        boolean footnotes,
        @Nullable String source,
        Vintage vintage) {
    private static final int MAX_CODES_IN_NAME = 4;

    public IndicatorRequest {
        slices = List.copyOf(slices);
        areas = List.copyOf(areas);
    }

    /**
     * Parts of the name of a file that holds the values: indicators and areas by the codes of the
     * dialect, and the day of the release.
     */
    public List<String> fileNameParts(Instant released) {
        String indicators =
                slices.stream()
                        .limit(MAX_CODES_IN_NAME)
                        .map(slice ->
                                String.join(
                                        ".",
                                        Stream.concat(
                                                        Stream.of(slice.indicator()),
                                                        slice.breakdown().stream())
                                                .toList()))
                        .collect(Collectors.joining("+"));
        return List.of(
                indicators,
                areas.size() > MAX_CODES_IN_NAME ? "" : String.join("+", areas),
                LocalDate.ofInstant(released, ZoneOffset.UTC).toString());
    }
}
