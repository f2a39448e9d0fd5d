/**
 * The gateway: the one public door of the observatory. Start with {@code route}, which passes
 * requests on to the services; {@code access} knows whose tokens to believe, {@code session} signs
 * people in, {@code portal} is the web client for people, {@code operator} shows how the nodes
 * fare, {@code contract} shows the merged API.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway;

import org.jspecify.annotations.NullMarked;
