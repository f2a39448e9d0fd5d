/**
 * The protocol of assistants (Model Context Protocol) over HTTP: reads one message, checks it
 * against its headers, and writes the answer. Pure: it knows no tool, no service and no HTTP
 * server, so it can offer any set of tools.
 *
 * <p>Three versions are supported at the same address. A message of the newest one carries its
 * version itself; older ones begin with {@code initialize}, which is answered without being
 * remembered, so any node answers any message.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import org.jspecify.annotations.NullMarked;
