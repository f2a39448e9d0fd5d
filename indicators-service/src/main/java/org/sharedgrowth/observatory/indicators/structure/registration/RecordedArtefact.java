package org.sharedgrowth.observatory.indicators.structure.registration;

import java.time.Instant;
import org.sharedgrowth.observatory.indicators.structure.Artefact;

/**
 * An artefact with the time of its registration.
 *
 * @param at the time from which it is valid, in whole microseconds
 * @param givenUp whether this records that a draft was discarded
 */
record RecordedArtefact(Artefact artefact, Instant at, boolean givenUp) {
    RecordedArtefact(Artefact artefact, Instant at) {
        this(artefact, at, false);
    }
}
