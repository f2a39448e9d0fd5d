package org.sharedgrowth.observatory.indicators.exchange.request;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;

/**
 * A query of one flow, or of the data sent under one agreement, with the requested parts of its
 * rows. It becomes one data set of the answer, or several if changes are requested.
 */
public record DataSetQuery(DataQuery query, @Nullable ArtefactId agreement, Parts parts) {
    public Content content(boolean usedOnly, long usedAttributes) {
        return new Content(
                query.flow(), agreement, usedOnly ? parts.usedOnly(usedAttributes) : parts);
    }
}
