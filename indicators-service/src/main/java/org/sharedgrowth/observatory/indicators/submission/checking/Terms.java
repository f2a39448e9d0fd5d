package org.sharedgrowth.observatory.indicators.submission.checking;

import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * What a file is held to.
 *
 * @param flow the data set it is for
 * @param agreement what the office may send for it
 * @param provider the office, with the areas its token named
 * @param skipUnknown whether rows with unknown codes are left out, and reported, rather than errors
 */
public record Terms(
        Catalogue catalogue,
        Dataflow flow,
        Agreement agreement,
        Provider provider,
        boolean skipUnknown) {
    Dsd structure() {
        return flow.structure();
    }
}
