package org.sharedgrowth.observatory.gateway.portal.client;

import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;

/**
 * The context in which the services are called.
 *
 * @param visitor on whose behalf they are called
 * @param language of names and definitions; one of the six of the portal
 * @param life limits how long the page may be served to other visitors, depending on the answers
 *     from which it is made
 */
public record RequestContext(Visitor visitor, String language, PageLife life) {}
