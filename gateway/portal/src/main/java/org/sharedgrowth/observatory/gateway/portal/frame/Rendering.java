package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

/**
 * A page that one request renders while others wait for it.
 *
 * @param begun when
 * @param outcome completed once
 */
record Rendering(KeptPage.Key key, PublicData.Mark begun, Promise<Outcome> outcome) {
    static Rendering of(KeptPage.Key key, PublicData.Mark begun) {
        return new Rendering(key, begun, Promise.promise());
    }

    /** How it ended. */
    sealed interface Outcome {
        /** With a page that others may get. */
        record Made(KeptPage page) implements Outcome {}

        /** With something else: others have to ask for themselves. */
        record NotShared() implements Outcome {}

        /** Its client left before: another one has to begin. */
        record Deserted() implements Outcome {}
    }

    Future<Outcome> ended() {
        return outcome.future();
    }
}
