package org.sharedgrowth.observatory.indicators.exchange.encoding;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * The structure of some data sets of a message.
 *
 * @param agreement the agreement under which all of their rows were sent; null unless the request
 *     names agreements
 */
public record Content(Dataflow flow, @Nullable ArtefactId agreement, Parts parts) {}
