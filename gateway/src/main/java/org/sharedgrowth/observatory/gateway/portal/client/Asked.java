package org.sharedgrowth.observatory.gateway.portal.client;

import org.sharedgrowth.observatory.gateway.session.Visitor;

/**
 * Who asks a service, and in which language.
 *
 * @param language one of the six, for names and definitions
 */
public record Asked(Visitor visitor, String language) {}
