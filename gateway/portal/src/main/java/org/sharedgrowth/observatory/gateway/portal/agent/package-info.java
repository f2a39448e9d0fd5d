/**
 * The interface for assistants, {@code POST /mcp} (Model Context Protocol). {@code AgentResource}
 * receives a message, {@code AgentServer} answers its method.
 *
 * <p>An assistant is treated as a guest; who sent the request decides only whose quota is used. So
 * answers contain only public figures and are the same for everybody. {@code protocol} reads and
 * writes messages, {@code schema} has the list of tools, {@code tool} the tools, {@code words}
 * their texts, {@code guide} documents and prompts.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent;

import org.jspecify.annotations.NullMarked;
