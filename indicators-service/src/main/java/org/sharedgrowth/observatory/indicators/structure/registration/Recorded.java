package org.sharedgrowth.observatory.indicators.structure.registration;

import java.time.Instant;
import org.sharedgrowth.observatory.indicators.structure.Artefact;

/**
 * An artefact and when it was registered.
 *
 * @param at in whole microseconds; since then it holds
 * @param givenUp whether that ended a draft
 */
record Recorded(Artefact artefact, Instant at, boolean givenUp) {
    Recorded(Artefact artefact, Instant at) {
        this(artefact, at, false);
    }
}
