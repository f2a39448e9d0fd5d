package org.sharedgrowth.observatory.gateway.portal.edge;

/** The public contract of the suite. */
public interface PublicContract {
    /** The OpenAPI document, as JSON. */
    String json();
}
