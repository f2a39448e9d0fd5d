package org.sharedgrowth.observatory.gateway.portal.client;

import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;

/**
 * The context of requests to the services.
 *
 * @param language one of the six, for names and definitions
 * @param life time until which the page made of the answers may be shared
 */
public record Asked(Visitor visitor, String language, PageLife life) {}
