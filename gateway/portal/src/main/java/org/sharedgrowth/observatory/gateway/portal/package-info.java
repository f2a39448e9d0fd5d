/**
 * The web client for people: complete pages from the server, no script needed. Each page has a
 * package with its resources, views and templates. A resource requests data from the services
 * ({@code client}), puts it into a view and names a template; {@code frame} renders it. The address
 * contains the whole view, so Back, printing and sharing work.
 *
 * <p>{@code agent} answers assistants, which are clients of the same kind: {@code POST /mcp}.
 * {@code discovery} describes the data sets for catalogues and search engines.
 *
 * <p>The gateway contains this jar. Pages use the gateway through the interfaces in {@code edge}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal;

import org.jspecify.annotations.NullMarked;
