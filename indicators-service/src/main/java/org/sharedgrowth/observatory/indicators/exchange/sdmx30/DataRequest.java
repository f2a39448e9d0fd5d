package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.query.DataQuery;

/**
 * A data query with all that concerns its representation.
 *
 * @param offset rows (series where only keys are asked for) to leave out at the beginning
 * @param limit most of them to answer; {@link Long#MAX_VALUE} for all
 * @param languages of names, best first
 * @param ignored names of parameters that nobody reads
 */
record DataRequest(
        DataQuery query,
        Parts parts,
        DataFormat format,
        long offset,
        long limit,
        List<String> languages,
        List<String> ignored) {
    DataRequest {
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }
}
