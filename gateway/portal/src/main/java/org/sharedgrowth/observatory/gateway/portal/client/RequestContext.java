package org.sharedgrowth.observatory.gateway.portal.client;

import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;

/**
 * The context in which the services are called.
 *
 * @param visitor on whose behalf they are called
 * @param language of names and definitions; one of the six of the portal
 * @param life collects from the answers how long the page made of them may be shared
 */
public record RequestContext(Visitor visitor, String language, PageLife life) {}
