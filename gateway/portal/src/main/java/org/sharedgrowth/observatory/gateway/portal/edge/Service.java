package org.sharedgrowth.observatory.gateway.portal.edge;

/** The services that pages ask. */
public enum Service {
    INDICATORS,
    REPORTS
}
