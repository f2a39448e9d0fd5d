package org.sharedgrowth.observatory.indicators.structure;

import java.time.Instant;

/**
 * An artefact and when it was registered.
 *
 * @param at in whole microseconds; since then it holds
 */
record Recorded(Artefact artefact, Instant at) {}
