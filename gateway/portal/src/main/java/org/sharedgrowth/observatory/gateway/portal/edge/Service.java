package org.sharedgrowth.observatory.gateway.portal.edge;

/** The services to which pages send requests. */
public enum Service {
    INDICATORS,
    REPORTS
}
