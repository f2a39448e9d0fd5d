package org.sharedgrowth.observatory.indicators.structure.registration;

import java.time.Instant;
import org.sharedgrowth.observatory.indicators.structure.Artefact;

/**
 * An artefact with the time of its registration.
 *
 * @param at time in whole microseconds from which it is valid
 * @param givenUp whether this row discards a draft
 */
record RecordedArtefact(Artefact artefact, Instant at, boolean givenUp) {
    RecordedArtefact(Artefact artefact, Instant at) {
        this(artefact, at, false);
    }
}
