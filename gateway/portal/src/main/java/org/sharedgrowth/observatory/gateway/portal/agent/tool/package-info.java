/**
 * The tools of assistants, one class for each. A tool asks the services for public figures as a
 * guest and builds the structure of the answer. {@code Codes} accepts only known codes; {@code
 * Envelope} adds what every figure must have: release, citation, licence and link.
 *
 * <p>Uses {@code client} as pages do, and the search for names; {@code agent} calls it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import org.jspecify.annotations.NullMarked;
