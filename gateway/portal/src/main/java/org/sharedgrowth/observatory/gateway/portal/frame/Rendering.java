package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

/**
 * A page that one request renders while others wait for it.
 *
 * @param startMark the state of public data when it started
 * @param outcome completed when the rendering ends
 */
record Rendering(CachedPage.Key key, PublicData.Mark startMark, Promise<Outcome> outcome) {
    static Rendering of(CachedPage.Key key, PublicData.Mark startMark) {
        return new Rendering(key, startMark, Promise.promise());
    }

    /** The result of a rendering. */
    sealed interface Outcome {
        /** A page that other guests may get. */
        record SharedPage(CachedPage page) implements Outcome {}

        /** Anything else: the waiting requests have to render the page themselves. */
        record NotShared() implements Outcome {}

        /**
         * The client disconnected before the page was complete: another request has to render it.
         */
        record ClientDisconnected() implements Outcome {}
    }

    Future<Outcome> completion() {
        return outcome.future();
    }
}
