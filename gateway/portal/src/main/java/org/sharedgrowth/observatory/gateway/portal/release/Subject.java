package org.sharedgrowth.observatory.gateway.portal.release;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/** The indicator and the area by which releases are filtered. */
record Subject(Named indicator, Named area) {
    /**
     * What the service knows of a code.
     *
     * @param name empty if no code was requested or it does not exist
     * @param nearest known codes that an unknown one resembles, the most similar first
     */
    record Named(String name, List<Code> nearest) {
        /** No code was requested. */
        static final Named NONE = new Named("", List.of());

        Named {
            nearest = List.copyOf(nearest);
        }

        static Named of(String name) {
            return new Named(name, List.of());
        }

        boolean isKnown() {
            return !name.isEmpty();
        }
    }
}
