package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Vintage;

/**
 * A request for values.
 *
 * @param slices in the order of the request, at least one
 * @param areas codes; empty for all
 * @param footnotes whether to include notes on values
 * @param source the only dataflow to use, or null
 */
public record IndicatorRequest(
        List<Slice> slices,
        List<String> areas,
        Dates dates,
        MostRecent newest,
        boolean footnotes,
        @Nullable String source,
        Vintage vintage) {
    public IndicatorRequest {
        slices = List.copyOf(slices);
        areas = List.copyOf(areas);
    }
}
