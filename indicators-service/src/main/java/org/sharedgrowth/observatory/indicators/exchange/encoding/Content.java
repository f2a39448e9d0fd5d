package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * What some data sets of a message have in common: their dataflow, agreement and written parts.
 *
 * @param agreement the agreement under which all of their rows were sent; null unless the request
 *     names agreements
 */
public record Content(Dataflow flow, @Nullable ArtefactId agreement, Parts parts) {}
