package org.sharedgrowth.observatory.gateway.portal.client;

import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;

/**
 * The caller of a service, and the language.
 *
 * @param language one of the six, for names and definitions
 * @param life of the page that the answers are for
 */
public record Asked(Visitor visitor, String language, PageLife life) {}
