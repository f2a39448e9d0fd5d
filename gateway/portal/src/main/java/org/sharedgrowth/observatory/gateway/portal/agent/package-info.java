/**
 * The interface for assistants, {@code POST /mcp} (Model Context Protocol). {@code AgentResource}
 * receives a message, {@code AgentServer} answers its method.
 *
 * <p>An assistant is a guest: whose request it is decides only whose budget is used. So answers
 * contain public figures only, and are equal for everybody. {@code protocol} reads and writes
 * messages, {@code schema} has the list of tools, {@code tool} the tools, {@code words} their
 * texts, {@code guide} documents and prompts.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent;

import org.jspecify.annotations.NullMarked;
