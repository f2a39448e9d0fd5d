package org.sharedgrowth.observatory.indicators.structure;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds the current catalogue; every node's copy follows registrations within seconds. */
@ApplicationScoped
public class Structures {
    private volatile Catalogue current = ResolvedCatalogue.EMPTY;

    /** The structures as last loaded. Take it once per request, so that one request sees one. */
    public Catalogue current() {
        return current;
    }

    void replace(Catalogue loaded) {
        current = loaded;
    }
}
